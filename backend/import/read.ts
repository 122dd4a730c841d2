import { AppError } from '../../core/problem.ts'
import { splitTables, type Table } from '../../core/reading/table/index.ts'
import { decodeText, readCsv } from './csv.ts'
import { readDocx } from './docx.ts'
import { readHtml } from './html.ts'
import { limits } from './limits.ts'
import { readOds } from './ods.ts'
import { oleRoot } from './ole.ts'
import { isBinary, openPackage } from './package.ts'
import { readSpreadsheetMl } from './spreadsheet-ml.ts'
import { readXlsx } from './xlsx.ts'
import { openArchive } from './zip.ts'

/** A file as it arrived. */
export interface ImportFile {
  readonly name: string
  readonly bytes: Uint8Array
}

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte)

/** UTF-16 as it stands in the folder of an OLE file. */
const holds = (bytes: Uint8Array, word: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from(word, 'utf16le'))

/** Readers that are loaded only for a file that needs them. */
export interface LateReaders {
  readonly xls?: (bytes: Uint8Array) => Table[]
}

const isOle = (bytes: Uint8Array): boolean => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)

type OldKind = 'encrypted' | 'doc' | 'workbook' | 'other'

/**
 * What a folder of streams is, by what lies at its root; where that cannot be read, by the names somewhere in
 * it.
 */
function oldKind(bytes: Uint8Array): OldKind {
  const root = oleRoot(bytes)
  const has = (name: string): boolean => (root ? root.has(name.toUpperCase()) : holds(bytes, name))
  if (has('EncryptedPackage')) return 'encrypted'
  if (has('WordDocument')) return 'doc'
  return has('Workbook') || has('Book') ? 'workbook' : 'other'
}

/**
 * Whether a file is a workbook of Office before 2007, or of WPS: a folder of streams, whatever it is called.
 */
export const isOldWorkbook = (bytes: Uint8Array): boolean => isOle(bytes) && oldKind(bytes) === 'workbook'

/** A file with a password is a folder of streams too, and so is an old Word file. */
function readOld(bytes: Uint8Array, { xls }: LateReaders): Table[] {
  const kind = oldKind(bytes)
  if (kind === 'encrypted') throw new AppError('file-encrypted')
  if (kind === 'workbook' && xls) return xls(bytes)
  throw new AppError('file-kind-old', { kind: kind === 'doc' ? 'doc' : 'OLE' })
}

const beginning = (bytes: Uint8Array): string =>
  Buffer.from(bytes.subarray(0, 4000))
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .replace(/\0/g, '')
    .trimStart()

const textNames = /\.(csv|tsv|txt)$/i
const sheetNames = /\.(xls|xlsx|xlsm|et|ods|xml|html?)$/i

/** A package is what its main part is, whatever the file is called. */
function readPackage(bytes: Uint8Array): Table[] {
  const archive = openArchive(bytes)
  const mimetype = archive.names.includes('mimetype')
    ? Buffer.from(archive.bytes('mimetype')!).toString('latin1').trim()
    : ''
  if (mimetype.startsWith('application/vnd.oasis.opendocument.spreadsheet'))
    return readOds(part => archive.bytes(part))
  const file = openPackage(archive)
  if (isBinary(file.main)) throw new AppError('file-kind-old', { kind: 'xlsb' })
  const root = /<(?:\w+:)?(workbook|document)[\s>]/.exec(file.mainXml.slice(0, 4000))?.[1]
  if (root === 'workbook') return readXlsx(file)
  if (root === 'document') return readDocx(file)
  throw new AppError('file-kind-unknown')
}

/**
 * Web systems give their tables as HTML or XML under the name of a spreadsheet; undefined where a file is no
 * such text.
 */
function readMarkedUp(bytes: Uint8Array, name: string): Table[] | undefined {
  const head = beginning(bytes)
  if (/^mime-version:/i.test(head)) throw new AppError('file-kind-old', { kind: 'MHTML' })
  if (!head.startsWith('<')) return undefined
  if (/urn:schemas-microsoft-com:office:spreadsheet/.test(head) && /^<\?xml|^<(\w+:)?Workbook/i.test(head))
    return readSpreadsheetMl(decodeText(bytes))
  return /<(!doctype\s+html|html|table|meta|head|body|div|style|p|tr)[\s>]/i.test(head)
    ? readHtml(decodeText(bytes), name)
    : undefined
}

const withoutEnding = (name: string): string => name.replace(/\.\w{1,5}$/, '')

/** Text between separators under any name that tables go by. */
function isPlainText(bytes: Uint8Array): boolean {
  try {
    const text = decodeText(bytes)
    return /[,;\t]/.test(text) && !/[\u0000-\u0008\u000e-\u001f\ufffd]/u.test(text)
  } catch {
    return false
  }
}

function readAny({ name, bytes }: ImportFile, readers: LateReaders): Table[] {
  if (bytes.length > limits.fileBytes)
    throw new AppError('file-too-large', {
      size: Math.ceil(bytes.length / 1_000_000),
      most: limits.fileBytes / 1_000_000,
    })
  if (isOle(bytes)) return readOld(bytes, readers)
  if (startsWith(bytes, 0x50, 0x4b)) return readPackage(bytes)
  const marked = readMarkedUp(bytes, withoutEnding(name))
  if (marked) return marked
  if (textNames.test(name) || (sheetNames.test(name) && isPlainText(bytes)))
    return readCsv(bytes, withoutEnding(name))
  if (/\.(xlsx|docx|xlsm|xls|et|ods)$/i.test(name)) throw new AppError('file-damaged')
  throw new AppError('file-kind-unknown')
}

/**
 * The tables of a file, known by its content. It is meant to run in a thread of its own: the file may be
 * anything.
 * @throws AppError file-kind-old, file-kind-unknown, file-encrypted, file-damaged, file-hostile,
 * file-too-large, file-without-table, table-too-large, text-encoding-unknown
 */
export function readTables(file: ImportFile, readers: LateReaders = {}): Table[] {
  try {
    const tables = readAny(file, readers)
    if (tables.length === 0) throw new AppError('file-without-table')
    return tables.flatMap(splitTables)
  } catch (error) {
    if (error instanceof AppError) throw new AppError(error.code, { name: file.name, ...error.facts })
    throw error
  }
}
