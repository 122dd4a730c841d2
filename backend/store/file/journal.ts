import { randomUUID } from 'node:crypto'
import { rmSync, statfsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makeDurable, openConnection, pragma, type Connection, type Journal } from '../sqlite-connection.ts'
import { journalFiles } from './side-files.ts'

/** File systems between machines, by the number statfs gives them: NFS, SMB (three), FUSE, 9P, AFS, Ceph. */
const shared = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x65735546, 0x01021997, 0x5346414f, 0x00c36400])

const isOnShare = (path: string): boolean => path.startsWith('\\\\') || shared.has(Number(statfsSync(dirname(path)).type) >>> 0)

function readsWhatIsWritten(path: string): boolean {
  const open: Connection[] = []
  try {
    const writer = openConnection(path, false)
    open.push(writer)
    makeDurable(writer, 'wal')
    writer.exec('create table probe (number integer not null); insert into probe values (7)')
    const reader = openConnection(path, true)
    open.push(reader)
    return pragma(writer, 'journal_mode') === 'wal' && reader.prepare('select number from probe').get()?.number === 7
  } catch {
    return false
  } finally {
    for (const connection of open.reverse()) connection.close()
  }
}

/** Whether write-ahead logging works where the file is, tried on a scratch file beside it. */
function canLogAhead(path: string): boolean {
  const scratch = join(dirname(path), `.lectern-probe-${randomUUID()}`)
  try {
    return readsWhatIsWritten(scratch)
  } finally {
    for (const file of [scratch, ...journalFiles(scratch)]) rmSync(file, { force: true })
  }
}

/** Write-ahead logging needs memory shared between processes; between machines there is none. */
export const journalFor = (path: string): Journal => (!isOnShare(path) && canLogAhead(path) ? 'wal' : 'truncate')
