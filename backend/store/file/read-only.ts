import { accessSync, constants, copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isAboutShared, openConnection, type Connection } from '../sqlite-connection.ts'
import { journalFiles } from './side-files.ts'

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Whether a workspace can only be read where it lies: its file or its folder may not be written, or its disk
 * not at all.
 */
export const isOnlyReadable = (path: string): boolean =>
  existsSync(path) && !(mayWrite(path) && mayWrite(dirname(path)))

/** The file as it is, read without a lock and without anything beside it: nobody writes it meanwhile. */
export function openImmutable(path: string): Connection {
  const address = pathToFileURL(path)
  address.search = '?immutable=1'
  return openConnection(address, true)
}

const isPending = (file: string): boolean => (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0

/**
 * Opens a file to be read, wherever it lies. Where nothing can be made beside it, for lack of a right or of
 * room, SQLite has no place for what readers share, which nobody else has made either: it is read as it
 * stands, or where a crash left changes beside it, as a copy with them.
 */
export function openToRead(path: string): Connection {
  try {
    if (mayWrite(dirname(path))) return openConnection(path, true)
  } catch (error) {
    if (!isAboutShared(error)) throw error
  }
  return journalFiles(path).some(isPending) ? openCopy(path) : openImmutable(path)
}

/**
 * The copy's name is gone as soon as it is open; Windows keeps it until the system clears its temporary
 * files.
 */
function openCopy(path: string): Connection {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-'))
  const copy = join(folder, basename(path))
  try {
    copyFileSync(path, copy)
    journalFiles(path).forEach((file, index) => {
      if (isPending(file)) copyFileSync(file, journalFiles(copy)[index]!)
    })
    const carried = openConnection(copy, false)
    carried.exec('pragma journal_mode = delete')
    carried.close()
    const connection = openImmutable(copy)
    // SQLite opens a file when it is first read from.
    connection.prepare('select count(*) from sqlite_schema').get()
    return connection
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
