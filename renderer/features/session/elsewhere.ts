import type { Problem } from '../../../core/problem.ts'
import { fileName } from '../../../core/file-name.ts'
import { problemOf, type Api, type Outputs } from '../../api.ts'
import { i18n, sentenceOf } from '../../i18n/index.ts'
import { pickWorkspaceToCreate } from '../../shell/index.ts'
import type { Told } from './notices.ts'

type Info = Outputs['workspace']['open']

const displacing: readonly string[] = [
  'workspace-gone',
  'workspace-replaced',
  'workspace-overwritten',
  'journal-gone',
]

/** Another program did something to the open file: trying again is of no use. */
export const isDisplaced = ({ code }: Problem): boolean => displacing.includes(code)

/** After these, what is open can be saved to another file and gone on with there. */
const mended: ReadonlySet<string> = new Set([
  ...displacing,
  'disk-full',
  'disk-failed',
  'disk-read-only',
  'file-read-only',
  'opened-to-read',
])

interface Workplace {
  readonly api: Api
  readonly name: () => string
  readonly tell: (told: Told) => number
  readonly dismiss: (id: number) => void
  /** The same opening goes on in another file. */
  readonly moveOn: (opened: Info) => Promise<unknown>
}

/** The way on where the file at hand takes nothing any more: save what is open elsewhere, and go on there. */
export function createElsewhere({ api, name, tell, dismiss, moveOn }: Workplace) {
  const { t } = i18n.global
  const told = new Set<number>()

  /** Tells why something did not work, with the way on where there is one. `text` says it in more words. */
  function tellProblem(problem: Problem, text = sentenceOf(problem)): void {
    const notice: Told = { text, tone: 'seal', lasting: true }
    if (!mended.has(problem.code)) tell(notice)
    else told.add(tell({ ...notice, action: t('shell.elsewhere.verb'), act: () => goOn(problem, text) }))
  }

  async function goOn(problem: Problem, text: string): Promise<void> {
    const suggested = fileName({ title: name(), suffix: t('shell.elsewhere.suffix'), extension: 'lectern' })
    const path = await pickWorkspaceToCreate('elsewhere', suggested)
    if (!path) return tellProblem(problem, text)
    try {
      const opened = await api.workspace.goOnElsewhere.mutate({ path })
      for (const id of told) dismiss(id)
      told.clear()
      await moveOn(opened)
      tell({ text: t('shell.elsewhere.done', { path: opened.location }), lasting: true })
    } catch (error) {
      tellProblem(problem, text)
      tell({ text: sentenceOf(problemOf(error)), tone: 'seal', lasting: true })
    }
  }

  return { tellProblem }
}
