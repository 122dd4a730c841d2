import { dialog, type BrowserWindow } from 'electron'
import { extname } from 'node:path'
import { writeFileWhole } from '../backend/store/index.ts'
import { fileName, titleOf } from '../core/file-name.ts'
import type { Language } from './bridge.ts'
import { sentences } from './sentences.ts'

const workspaceFilter = (language: Language) => [
  { name: sentences[language].workspace, extensions: ['lectern'] },
]

/** The workspace file the person chose, '' where they thought better of it. */
export async function pickWorkspaceToOpen(window: BrowserWindow, language: Language): Promise<string> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openFile'],
    filters: workspaceFilter(language),
  })
  return filePaths[0] ?? ''
}

/** The folder the person chose, '' where they thought better of it. */
export async function pickFolder(window: BrowserWindow): Promise<string> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openDirectory', 'createDirectory'],
  })
  return filePaths[0] ?? ''
}

/** A name is a proposal for the last part of a path, never a path. */
const proposedName = (name: string, extension: string): string =>
  fileName({ title: titleOf(name, extension), extension })

/** Where a new workspace file shall be, '' where the person thought better of it. */
export async function pickWorkspaceToCreate(
  window: BrowserWindow,
  language: Language,
  name: string,
): Promise<string> {
  const { filePath } = await dialog.showSaveDialog(window, {
    defaultPath: proposedName(name, 'lectern'),
    filters: workspaceFilter(language),
  })
  if (!filePath) return ''
  return extname(filePath) === '.lectern' ? filePath : `${filePath}.lectern`
}

/**
 * Answers the path written, '' where the person thought better of it. `load` is asked only once a place is
 * chosen.
 */
export async function saveBytes(
  window: BrowserWindow,
  name: string,
  load: () => Promise<Uint8Array>,
): Promise<string> {
  const extension = extname(name).slice(1)
  const filters = extension ? [{ name: extension.toUpperCase(), extensions: [extension] }] : []
  const { filePath } = await dialog.showSaveDialog(window, {
    defaultPath: proposedName(name, extension),
    filters,
  })
  if (!filePath) return ''
  // The system's dialog has asked already where a file of that name is there.
  writeFileWhole(filePath, await load(), { force: true })
  return filePath
}

/** Whether to close although not everything could be saved. */
export async function confirmClosing(window: BrowserWindow, language: Language): Promise<boolean> {
  const { notSaved, stay, closeAnyway } = sentences[language]
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: notSaved,
    buttons: [stay, closeAnyway],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1
}
