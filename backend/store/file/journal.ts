import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { makeDurable, openConnection, pragma, type Connection, type Journal } from '../sqlite-connection.ts'
import { isOnShare, momentary, removeLeftOvers } from './left-overs.ts'
import { journalFiles } from './side-files.ts'

function readsWhatIsWritten(path: string): boolean {
  const open: Connection[] = []
  try {
    const writer = openConnection(path, false)
    open.push(writer)
    makeDurable(writer, 'wal')
    writer.exec('create table probe (number integer not null); insert into probe values (7)')
    const reader = openConnection(path, true)
    open.push(reader)
    return (
      pragma(writer, 'journal_mode') === 'wal' &&
      reader.prepare('select number from probe').get()?.number === 7
    )
  } catch {
    return false
  } finally {
    for (const connection of open.reverse()) connection.close()
  }
}

/** Whether write-ahead logging works where the file is, tried on a scratch file beside it. */
function canLogAhead(path: string): boolean {
  const scratch = momentary(dirname(path), 'probe')
  try {
    return readsWhatIsWritten(scratch)
  } finally {
    for (const file of [scratch, ...journalFiles(scratch)]) rmSync(file, { force: true })
  }
}

/** Write-ahead logging needs memory shared between processes; between machines there is none. */
export function journalFor(path: string): Journal {
  removeLeftOvers(dirname(path))
  return !isOnShare(dirname(path)) && canLogAhead(path) ? 'wal' : 'truncate'
}
