import { shallowRef } from 'vue'
import { desktopBridge } from './bridge.ts'

/** A path the person is asked to type, because a browser may not name files on the machine that serves it. */
export interface PathQuestion {
  readonly purpose: 'open' | 'create' | 'copy' | 'elsewhere' | 'folder'
  readonly suggestion: string
  answer(path: string): void
}

/** The question in hand; the frame shows it as a small panel. */
export const pathQuestion = shallowRef<PathQuestion>()

/** The workspace to open, '' if the person thinks better of it. */
export function pickWorkspaceToOpen(): Promise<string> {
  return desktopBridge()?.pickWorkspaceToOpen() ?? ask('open', '')
}

/** Where a new workspace, or a copy of this one, is to lie. */
export function pickWorkspaceToCreate(
  purpose: Exclude<PathQuestion['purpose'], 'open' | 'folder'>,
  suggestedName: string,
): Promise<string> {
  return desktopBridge()?.pickWorkspaceToCreate(suggestedName) ?? ask(purpose, suggestedName)
}

/** A folder, '' if the person thinks better of it. */
export function pickFolder(suggestion = ''): Promise<string> {
  return desktopBridge()?.pickFolder() ?? ask('folder', suggestion)
}

function ask(purpose: PathQuestion['purpose'], suggestion: string): Promise<string> {
  pathQuestion.value?.answer('')
  return new Promise(resolve => {
    pathQuestion.value = {
      purpose,
      suggestion,
      answer: path => {
        pathQuestion.value = undefined
        resolve(path.trim())
      },
    }
  })
}
