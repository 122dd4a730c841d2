import type { StoredKind } from './kind.ts'

const nothing = async (): Promise<void> => undefined

/** It prints nothing itself. */
export const event: StoredKind = {
  title: 'title',
  remember: nothing,
  forget: nothing,
  indexFigures: nothing,
  indexAllFigures: nothing,
  destroyParts: nothing,
}
