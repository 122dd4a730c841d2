import type { Act } from '../../store/index.ts'

/**
 * Acts that say what happened outside the workspace, or who is at the desk: taking them back would make
 * nothing undone, or damaged again.
 */
export const finalNames: readonly string[] = [
  'exports.final',
  'people.choose',
  'trash.purge',
  'workspace.create',
  'sample.load',
  'sample.revise',
  'log.begin',
  'log.orderKeys',
  'log.sessions',
  'log.putRight',
]

/** Whether it took another back. What was done again stands for what was first done. */
export const takesBack = ({ name, undoes }: Pick<Act, 'name' | 'undoes'>): boolean =>
  undoes !== '' && name !== 'log.redo'

/** Whether an act can be taken back: it stands, and is no taking back itself. */
export const isStanding = (act: Act): boolean =>
  !takesBack(act) && act.undoneBy === '' && !finalNames.includes(act.name)
