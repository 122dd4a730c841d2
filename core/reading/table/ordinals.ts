import type { Indicator, Language } from '../../figures/model.ts'
import { ordinalEn } from '../../figures/words-en.ts'
import { numeralIn } from './numerals.ts'

type Ordinal = Pick<Indicator, 'type' | 'classes'>

/** Whether an indicator's values are places or classes, which people write by name. */
export const isOrdinal = ({ type }: Pick<Indicator, 'type'>): boolean => type === 'place' || type === 'class'

const romans = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']

const wholeIn = (written: string): number => (/^\d+$/.test(written) ? Number(written) : romans.indexOf(written))

/** Ⅱ类, II类, 2类, 二类 and 2 类 are one name. */
function plainName(written: string): string {
  const text = written.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
  const [, before = '', number = '', behind = ''] = /^(第|class|劣)?([ivx]+|[一二三四五六七八九十]+|\d+)(\D*)$/.exec(text) ?? []
  if (number === '') return text
  const whole = wholeIn(numeralIn(number)?.digits ?? number)
  return `${before === '劣' ? before : ''}${whole > 0 ? whole : number}${behind}`
}

function classIn(written: string, classes: readonly string[]): number {
  const asked = plainName(written)
  const named = classes.findIndex(name => plainName(name) === asked)
  if (named >= 0) return named + 1
  const places = /^\d+$/.test(written.normalize('NFKC').trim()) ? Number(asked) : 1 + classes.findIndex(name => plainName(name).replace(/[类级等档]$/, '') === asked)
  return places <= classes.length ? places : 0
}

function placeIn(written: string): number {
  const text = written.normalize('NFKC').replace(/\s+/g, '')
  const [, said = ''] = /^(?:[^\d第]*第|并列第)?(\d+|[一二三四五六七八九十百]+)(?:位|名|(?:st|nd|rd|th))?$/.exec(text) ?? []
  return Number(numeralIn(said)?.digits ?? (said || '0'))
}

/**
 * The place or the class that a text names, as it is stored: 第7位, 第七名 and 7 as 7; Ⅱ类, II类 and 2类 as the place of that class among its
 * indicator's, the best first. A bare number is such a place. undefined where it names none.
 */
export function readOrdinal(written: string, { type, classes }: Ordinal): string | undefined {
  const place = type === 'class' ? classIn(written, classes) : placeIn(written)
  return place >= 1 ? String(place) : undefined
}

/** What a stored class is called; undefined where the value is none of the indicator's classes, or no class. */
export const classNamed = (value: string, { type, classes }: Ordinal): string | undefined =>
  (type === 'class' ? classes[Number(value) - 1] : undefined)

/** A stored place or class as people write it: Ⅱ类, 第3位, 3rd; undefined of any other value. `readOrdinal` reads the Chinese back. */
export function ordinalText(value: string, indicator: Ordinal & Pick<Indicator, 'unit'>, language: Language): string | undefined {
  if (indicator.type !== 'place' || !/^[1-9]\d*$/.test(value)) return classNamed(value, indicator)
  return language === 'en' ? ordinalEn(Number(value)) : `第${value}${indicator.unit || '位'}`
}
