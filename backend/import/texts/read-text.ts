import { AppError } from '../../../core/problem.ts'
import { plainSource, type SourceText } from '../../../core/reading/text/index.ts'
import { decodeText } from '../csv.ts'
import { limits } from '../limits.ts'
import { openPackage } from '../package.ts'
import type { ImportFile } from '../read.ts'
import { openArchive } from '../zip.ts'
import { readDocxText } from './docx-text.ts'
import { readHtmlText } from './html-text.ts'

const startsWith = (bytes: Uint8Array, mark: string): boolean =>
  Buffer.from(bytes.subarray(0, mark.length)).toString('latin1') === mark

const isPage = (text: string): boolean =>
  /^\s*(?:<!doctype html|<html|<head|<body|<meta\b|<div\b|<p\b)/iu.test(text)

/**
 * The text of a file: a Word document, a web page, or plain text in UTF-8, UTF-16 or GB18030. A file is what
 * its content says, whatever it is called.
 * @throws AppError file-too-large, file-damaged, file-hostile, file-encrypted, text-kind-unread,
 * text-encoding-unknown, text-empty
 */
export function readTextFile({ name, bytes }: ImportFile): SourceText {
  if (bytes.length > limits.fileBytes)
    throw new AppError('file-too-large', {
      name,
      size: Math.ceil(bytes.length / 1e6),
      most: limits.fileBytes / 1e6,
    })
  const source = named(name, () => sourceOf(bytes))
  if (source.lines.every(({ text }) => text.trim() === '')) throw new AppError('text-empty', { name })
  return source
}

function named<Result>(name: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (error instanceof AppError) throw new AppError(error.code, { name, ...error.facts })
    throw error
  }
}

function sourceOf(bytes: Uint8Array): SourceText {
  const unread = (kind: string): AppError => new AppError('text-kind-unread', { kind })
  if (startsWith(bytes, 'PK')) {
    const file = openPackage(openArchive(bytes))
    if (!/word\//u.test(file.main)) throw unread(file.main.split('/')[0] ?? '')
    return readDocxText(file)
  }
  if (startsWith(bytes, '%PDF')) throw unread('PDF')
  if (startsWith(bytes, '{\\rtf')) throw unread('RTF')
  if (startsWith(bytes, '\xd0\xcf\x11\xe0')) throw unread('doc')
  const text = decodeText(bytes)
  return isPage(text) ? readHtmlText(text) : plainSource(text)
}
