export type { Bridge, Language, MenuGroup } from '../renderer/shell/desktop.ts'

/** The names under which the two sides speak. */
export const channels = {
  pickToOpen: 'pick-workspace-to-open',
  pickToCreate: 'pick-workspace-to-create',
  pickFolder: 'pick-folder',
  saveBytes: 'save-bytes',
  setMenu: 'set-menu',
  menu: 'menu',
  flush: 'flush',
  flushed: 'flushed',
} as const
