import { groupThousands } from './decimal.ts'
import type { Print } from './kind.ts'
import type { Language, PrintOptions } from './model.ts'
import { respectivelyEn, respectivelyZh } from './respectively-words.ts'
import { listEn } from './words-en.ts'
import { listZh } from './words-zh.ts'

type Said = Pick<Print, 'text' | 'number' | 'pieces'>

interface Wording {
  readonly language: Language
  /** 和 before the last. */
  readonly isJoined: boolean
  /** Whether 分别 is said. */
  readonly print: Pick<PrintOptions, 'respectively'>
  /** What stands before numbers that have no verb of their own: 为, 占. */
  readonly copula: string
}

/**
 * Several figures of one kind in a row, what they have in common said once: 分别年均增长5.4%、6.1%, 分别由A、B下降到C、D,
 * 分别高于全省2.3和1.1个百分点. Where they do not say the same of their numbers each keeps its own words:
 * 分别优于目标2天、距目标还差3天; what all say without a number is said of all: 均超额完成年度目标.
 */
export function listed(said: readonly Said[], wording: Wording): string {
  const list = (texts: readonly string[]): string =>
    wording.language === 'en' ? listEn(texts) : wording.isJoined ? listZh(texts) : texts.join('、')
  const texts = said.map(({ text }) => text)
  const split =
    alike(said.map(({ pieces }) => pieces)) ?? alike(said.map(each => around(each, wording.language)))
  if (!split && texts.every(text => text === texts[0]))
    return `${wording.language === 'en' ? 'all ' : '均'}${texts[0]}`
  if (wording.language === 'en')
    return `${split ? meshed(split, list, true) : list(texts)}${respectivelyEn(wording.print)}`
  if (!split) return `${respectivelyZh(wording.print)}${texts.join('、')}`
  return `${respectivelyZh(wording.print)}${split[0]![0] === '' ? wording.copula : ''}${meshed(split, list, false)}`
}

/** All of them, where what stands between their numbers is the same. */
function alike(
  pieces: readonly (readonly string[] | undefined)[],
): readonly (readonly string[])[] | undefined {
  const [first] = pieces
  const isSame =
    first !== undefined &&
    pieces.every(
      each => each?.length === first.length && each.every((piece, at) => at % 2 === 1 || piece === first[at]),
    )
  return isSame ? pieces.flatMap(each => (each === undefined ? [] : [each])) : undefined
}

/**
 * Before the number, and the number with what follows it; a place keeps its 第. undefined where the text holds
 * no number.
 */
function around({ text, number }: Said, language: Language): readonly string[] | undefined {
  const written = language === 'en' ? groupThousands(number) : number
  const found = language === 'en' ? text.indexOf(written) : text.lastIndexOf(written)
  if (found < 0) return undefined
  const at = language === 'zh' && /[第前]$/.test(text.slice(0, found)) ? found - 1 : found
  return [text.slice(0, at), text.slice(at)]
}

function meshed(
  pieces: readonly (readonly string[])[],
  list: (texts: readonly string[]) => string,
  isEnglish: boolean,
): string {
  return pieces[0]!
    .map((piece, at) =>
      at % 2 === 0
        ? piece
        : amounts(
            pieces.map(each => each[at]!),
            list,
            isEnglish,
          ),
    )
    .join('')
}

/** Points share their unit: 2.3和1.1个百分点; in English whatever ends alike is said once. */
function amounts(
  texts: readonly string[],
  list: (texts: readonly string[]) => string,
  isEnglish: boolean,
): string {
  const ending = isEnglish ? commonEnding(texts) : sharedPoints(texts)
  return `${list(texts.map(text => text.slice(0, text.length - ending.length)))}${ending}`
}

function sharedPoints(texts: readonly string[]): string {
  const [unit] = /个[百千]分点$/.exec(texts[0]!) ?? ['']
  return texts.every(text => text.endsWith(unit)) ? unit : ''
}

/** From a space on: 5.4 and 6.1 percent a year. */
function commonEnding(texts: readonly string[]): string {
  const [first] = texts
  const spaces = [...first!.matchAll(/ /g)].map(({ index }) => first!.slice(index))
  return spaces.find(ending => texts.every(text => text.endsWith(ending))) ?? ''
}
