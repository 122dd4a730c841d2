/** A backup in its folder. `at` is ISO 8601. */
export interface BackupInfo {
  readonly name: string
  readonly at: string
  readonly bytes: number
}

const minutesOfChange = 15
const recentKept = 16
const daysKept = 14

const isOld = (now: string, time: string): boolean =>
  time === '' || Date.parse(now) - Date.parse(time) >= minutesOfChange * 60_000

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
  [...backups].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))

/** The newest of each day, of the 14 days before and up to `now`. */
function daily(backups: readonly BackupInfo[], now: string): BackupInfo[] {
  const oldest = new Date(Date.parse(now) - (daysKept - 1) * 24 * 60 * 60_000).toISOString().slice(0, 10)
  const byDay = Map.groupBy(newestFirst(backups), ({ at }) => at.slice(0, 10))
  return [...byDay].filter(([day]) => day >= oldest).map(([, ofDay]) => ofDay[0]!)
}

/** The backups that are no longer kept: all but the 16 newest and the newest of each of the last 14 days. */
export function expired(backups: readonly BackupInfo[], now: string): BackupInfo[] {
  const kept = new Set([...newestFirst(backups).slice(0, recentKept), ...daily(backups, now)])
  return newestFirst(backups).filter(backup => !kept.has(backup))
}

/** A name that sorts by time and that every file system accepts. */
export const backupName = (at: string): string => `${at.replaceAll(':', '-')}.lectern`

const named = /^(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d(?:\.\d+)?Z)(-before-restore)?\.lectern$/

/** When a backup of this name was made, or undefined where the name is not one of ours. */
export function timeOf(name: string): string | undefined {
  const parts = named.exec(name)
  return parts ? `${parts[1]}:${parts[2]}:${parts[3]}` : undefined
}
