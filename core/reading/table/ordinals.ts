import { classPlace } from '../../figures/class-name.ts'
import type { Indicator, Language } from '../../figures/model.ts'
import { ordinalEn } from '../../figures/words-en.ts'
import { numeralIn } from './numerals.ts'

type Ordinal = Pick<Indicator, 'type' | 'classes'>

/** Whether an indicator's values are places or classes, which people write by name. */
export const isOrdinal = ({ type }: Pick<Indicator, 'type'>): boolean => type === 'place' || type === 'class'

/** A class by its name, or by its place alone. */
function classIn(written: string, classes: readonly string[]): number {
  const named = classPlace(written, classes)
  const place = written.normalize('NFKC').trim()
  return named > 0 || !/^\d+$/.test(place) || Number(place) > classes.length ? named : Number(place)
}

function placeIn(written: string): number {
  const text = written.normalize('NFKC').replace(/\s+/g, '')
  const [, said = ''] =
    /^(?:[^\d第]*第|并列第)?(\d+|[一二三四五六七八九十百]+)(?:位|名|(?:st|nd|rd|th))?$/.exec(text) ?? []
  return Number(numeralIn(said)?.digits ?? (said || '0'))
}

/**
 * The place or the class that a text names, as it is stored: 第7位, 第七名 and 7 as 7; Ⅱ类, II类 and 2类 as the place
 * of that class among its indicator's, the best first. A bare number is such a place. undefined where it
 * names none.
 */
export function readOrdinal(written: string, { type, classes }: Ordinal): string | undefined {
  const place = type === 'class' ? classIn(written, classes) : placeIn(written)
  return place >= 1 ? String(place) : undefined
}

/**
 * What a stored class is called; undefined where the value is none of the indicator's classes, or no class.
 */
export const classNamed = (value: string, { type, classes }: Ordinal): string | undefined =>
  type === 'class' ? classes[Number(value) - 1] : undefined

/**
 * A stored place or class as people write it: Ⅱ类, 第3位, 3rd; undefined of any other value. `readOrdinal` reads
 * the Chinese back.
 */
export function ordinalText(
  value: string,
  indicator: Ordinal & Pick<Indicator, 'unit'>,
  language: Language,
): string | undefined {
  if (indicator.type !== 'place' || !/^[1-9]\d*$/.test(value)) return classNamed(value, indicator)
  return language === 'en' ? ordinalEn(Number(value)) : `第${value}${indicator.unit || '位'}`
}
