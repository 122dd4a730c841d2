import { AppError } from '../../core/problem.ts'
import { splitTables, type Table } from '../../core/reading/table/index.ts'
import { readCsv } from './csv.ts'
import { readDocx } from './docx.ts'
import { limits } from './limits.ts'
import { isBinary, openPackage } from './package.ts'
import { readXlsx } from './xlsx.ts'

/** A file as it arrived. */
export interface ImportFile {
  readonly name: string
  readonly bytes: Uint8Array
}

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean => mark.every((byte, index) => bytes[index] === byte)

/** UTF-16 as it stands in the folder of an OLE file. */
const holds = (bytes: Uint8Array, word: string): boolean => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from(word, 'utf16le'))

/** Files of Office before 2007 and of WPS are folders of streams; so is a file with a password, whatever its kind. */
function oldFile(bytes: Uint8Array): AppError {
  if (holds(bytes, 'EncryptedPackage')) return new AppError('file-encrypted')
  const kind = holds(bytes, 'WordDocument') ? 'doc' : holds(bytes, 'Workbook') || holds(bytes, 'Book') ? 'xls' : 'OLE'
  return new AppError('file-kind-old', { kind })
}

/** Web systems give their tables as HTML or XML under the name of a spreadsheet. */
const looksMarkedUp = (bytes: Uint8Array): boolean => /^\ufeff?\s*<(\?xml|!doctype|html|table|meta|head|workbook)/i.test(Buffer.from(bytes.subarray(0, 512)).toString('utf8'))

const textNames = /\.(csv|tsv|txt)$/i

/** A package is what its main part is, whatever the file is called. */
function readPackage(bytes: Uint8Array): Table[] {
  const file = openPackage(bytes)
  if (isBinary(file.main)) throw new AppError('file-kind-old', { kind: 'xlsb' })
  const root = /<(?:\w+:)?(workbook|document)[\s>]/.exec(file.mainXml.slice(0, 4000))?.[1]
  if (root === 'workbook') return readXlsx(file)
  if (root === 'document') return readDocx(file)
  throw new AppError('file-kind-unknown')
}

function readAny({ name, bytes }: ImportFile): Table[] {
  if (bytes.length > limits.fileBytes) throw new AppError('file-too-large', { size: Math.ceil(bytes.length / 1_000_000), most: limits.fileBytes / 1_000_000 })
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw oldFile(bytes)
  if (startsWith(bytes, 0x50, 0x4b)) return readPackage(bytes)
  if (looksMarkedUp(bytes)) throw new AppError('file-kind-old', { kind: 'HTML' })
  if (/\.(xlsx|docx|xlsm)$/i.test(name)) throw new AppError('file-damaged')
  if (!textNames.test(name)) throw new AppError('file-kind-unknown')
  return readCsv(bytes, name.replace(textNames, ''))
}

/**
 * The tables of a file, known by its content. It is meant to run in a thread of its own: the file may be anything.
 * @throws AppError file-kind-old, file-kind-unknown, file-encrypted, file-damaged, file-hostile, file-too-large,
 * file-without-table, table-too-large, text-encoding-unknown
 */
export function readTables(file: ImportFile): Table[] {
  try {
    const tables = readAny(file)
    if (tables.length === 0) throw new AppError('file-without-table')
    return tables.flatMap(splitTables)
  } catch (error) {
    if (error instanceof AppError) throw new AppError(error.code, { name: file.name, ...error.facts })
    throw error
  }
}
