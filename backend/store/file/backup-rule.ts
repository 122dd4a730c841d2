/** A backup in its folder. `at` is ISO 8601. */
export interface BackupInfo {
  readonly name: string
  readonly at: string
  readonly bytes: number
}

const minutesOfChange = 15
const recentKept = 16
const daysKept = 14

/** What a clock says was made later than now was made by a clock that was ahead, or this one is behind. */
const isLater = (now: string, time: string): boolean => time > now

const isOld = (now: string, time: string): boolean =>
  time === '' || isLater(now, time) || Date.parse(now) - Date.parse(time) >= minutesOfChange * 60_000

/**
 * Whether it is time for a backup: there is a change that no backup holds, and both it and the last backup
 * are 15 minutes old. Times are ISO 8601; '' where there is none.
 */
export const dueBackup = (now: string, lastBackup: string, firstChange: string): boolean =>
  firstChange !== '' && isOld(now, firstChange) && isOld(now, lastBackup)

/**
 * As `dueBackup`, when work ends: a change need not be 15 minutes old, or short sessions would never be
 * backed up.
 */
export const dueAtEnd = (now: string, lastBackup: string, firstChange: string): boolean =>
  firstChange !== '' && isOld(now, lastBackup)

const newestFirst = (backups: readonly BackupInfo[]): BackupInfo[] =>
  [...backups].sort((a, b) => (a.name < b.name ? 1 : a.name > b.name ? -1 : 0))

/** Those that the clock of their making does not contradict, and those that it does. */
const byClock = (backups: readonly BackupInfo[], now: string): BackupInfo[][] => [
  newestFirst(backups.filter(({ at }) => !isLater(now, at))),
  newestFirst(backups.filter(({ at }) => isLater(now, at))),
]

/** The newest first; those that say they are from the future stand last, or nobody would find the others. */
export const inOrder = (backups: readonly BackupInfo[], now: string): BackupInfo[] =>
  byClock(backups, now).flat()

/** The newest of each of the last 14 days on which there was one: days without work push nothing out. */
const daily = (backups: readonly BackupInfo[]): BackupInfo[] =>
  [...Map.groupBy(backups, ({ at }) => at.slice(0, 10)).values()].slice(0, daysKept).map(ofDay => ofDay[0]!)

const beforeUpgrade = ({ name }: BackupInfo): boolean => name.endsWith('-before-upgrade.lectern')

/** @param backups the newest first */
const kept = (backups: readonly BackupInfo[]): BackupInfo[] => [
  ...backups.slice(0, recentKept),
  ...daily(backups),
  ...backups.filter(beforeUpgrade).slice(0, 1),
]

/**
 * The backups that are no longer kept: all but the 16 newest, the newest of each of the last 14 days there
 * were any, and the last one made before an upgrade. Which clock was wrong nobody can tell, so those from
 * before and after `now` do not push each other out.
 */
export function expired(backups: readonly BackupInfo[], now: string): BackupInfo[] {
  const stays = new Set(byClock(backups, now).flatMap(kept))
  return newestFirst(backups).filter(backup => !stays.has(backup))
}

/** Why a backup was made, where somebody will ask: before a restore, before this release changed the file. */
export type Occasion = '' | '-before-restore' | '-before-upgrade'

/** A name that sorts by time and that every file system accepts. */
export const backupName = (at: string, occasion: Occasion = ''): string =>
  `${at.replaceAll(':', '-')}${occasion}.lectern`

const named = /^(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d(?:\.\d+)?Z)(-before-(?:restore|upgrade))?\.lectern$/

/** When a backup of this name was made, or undefined where the name is not one of ours. */
export function timeOf(name: string): string | undefined {
  const parts = named.exec(name)
  return parts ? `${parts[1]}:${parts[2]}:${parts[3]}` : undefined
}
