import type { Act } from '../../core/documents/review.ts'
import type { NewAct, WorkspaceWriter } from '../store/index.ts'

/** Who acts, when, and the id of the act, by which its answer names the way back. */
export interface Acted extends Act {
  readonly id: string
}

/** Does what a procedure does as one act, under the procedure's name: all of it is stored, or nothing. */
export type Write = <Result>(
  work: (writer: WorkspaceWriter, acted: Acted) => Promise<Result>,
  more?: Pick<NewAct, 'id' | 'facts' | 'undoes'>,
) => Promise<Result>
