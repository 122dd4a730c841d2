import type { Language } from '../figures/model.ts'
import { fieldNames, fieldWords } from './field-names.ts'
import { isObject, type Json } from './json.ts'
import type { Patch } from './patch.ts'
import { sidesOf } from './sides.ts'

/** One thing that changed of a record, as people read it: what it was and what it is, '' for nothing. */
export interface ChangedLine {
  readonly field: string
  readonly from: string
  readonly to: string
}

/**
 * What a patch changed, a line a field. A record that was made or went for good has a line for each thing it
 * says.
 */
export function linesOf(patch: Patch, language: Language): ChangedLine[] {
  const { from, to } = sidesOf(patch)
  return linesBetween(from, to, language)
}

/** The difference of two sides of a record, a line a field. */
export function linesBetween(
  from: Json | undefined,
  to: Json | undefined,
  language: Language,
): ChangedLine[] {
  const [before, after] = [isObject(from) ? from : {}, isObject(to) ? to : {}]
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap(field => {
    const name = fieldNames[field]?.[language] ?? ''
    if (field === 'orderKey') return moved(name, before[field], after[field], language)
    const line = {
      field: name,
      from: said(field, before[field], language),
      to: said(field, after[field], language),
    }
    return line.field === '' || line.from === line.to ? [] : [line]
  })
}

const directions = {
  forward: { zh: '移到前面', en: 'moved forward' },
  back: { zh: '移到后面', en: 'moved back' },
} as const

/** The key of a place in an order means nothing to a reader; which way it went does. */
function moved(
  field: string,
  from: Json | undefined,
  to: Json | undefined,
  language: Language,
): ChangedLine[] {
  if (typeof from !== 'string' || typeof to !== 'string' || from === to) return []
  return [{ field, from: '', to: directions[to < from ? 'forward' : 'back'][language] }]
}

/** A moment is shown by the minute; who reads the trail knows the zone from the office. */
const minute = (moment: string): string => moment.slice(0, 16).replace('T', ' ')

function said(field: string, value: Json | undefined, language: Language): string {
  if (value === undefined || value === null) return ''
  if (field === 'removedAt') return minute(String(value))
  if (Array.isArray(value) && value.every(each => typeof each === 'string')) {
    return value.map(each => wordFor(field, each, language)).join(language === 'zh' ? '、' : ', ')
  }
  return typeof value === 'object' ? wordsIn(value) : wordFor(field, String(value), language)
}

const wordFor = (field: string, value: string, language: Language): string =>
  fieldWords[field]?.[value]?.[language] ?? value

/** What of a text's structure is words: what stands in it, and what its figures print. */
const worded: ReadonlySet<string> = new Set([
  'text',
  'printed',
  'title',
  'name',
  'question',
  'from',
  'since',
  'to',
  'value',
  'expression',
  'changed',
])

/** The words of a text, a paragraph a line. A figure is what it prints, not how it is written. */
export function wordsIn(value: Json | undefined): string {
  if (Array.isArray(value))
    return value
      .map(wordsIn)
      .filter(Boolean)
      .join(value.some(isInline) ? '' : '\n')
  if (!isObject(value)) return typeof value === 'string' ? value : ''
  const said = Object.entries(value)
    .filter(
      ([name, held]) =>
        (typeof held === 'object' || worded.has(name)) && !(name === 'expression' && 'printed' in value),
    )
    .map(([, held]) => wordsIn(held))
    .filter(Boolean)
  return said.join('\n')
}

const isInline = (value: Json): boolean =>
  isObject(value) && (value['type'] === 'text' || value['type'] === 'figure')
