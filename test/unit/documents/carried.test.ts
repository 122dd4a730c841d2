import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  figuresAfter,
  paragraphName,
  spotKey,
  spotsIn,
  TextName,
  type OwnText,
  type SpotKey,
} from '../../../core/documents/index.ts'

const [days, share] = ['{{优良天数@2022}}', '{{优良天数@2022/有效天数@2022:占比}}']

/** `甲#乙%`: each # is a figure of days, each & one that took newer words over, each % one of a share. */
const inlinesOf = (text: string) =>
  [...text].map(sign => {
    if (sign === '#') return { type: 'figure' as const, expression: days, printed: '295天' }
    if (sign === '&') return { type: 'figure' as const, expression: days, printed: '296天' }
    return sign === '%'
      ? { type: 'figure' as const, expression: share, printed: '80.8%' }
      : { type: 'text' as const, text: sign }
  })
const textsOf = (texts: Readonly<Record<string, string>>): OwnText[] =>
  Object.entries(texts).map(([item, text]) => ({ item: TextName.parse(item), inlines: inlinesOf(text) }))

/**
 * Where the figures of the first text of `before` stand afterwards: `item nth`, or – where it is asked again.
 */
function after(before: OwnText[], edited: OwnText[], areNamed = true): string[] {
  const places = figuresAfter(before, edited, { areNamed })
  return spotsIn(before)
    .filter(({ item }) => item === before[0]!.item)
    .map(spot => {
      const found = places.get(spotKey(spot))
      return found ? `${found.item} ${found.nth}` : '–'
    })
}

describe('a figure whose words were kept', () => {
  it.each([
    ['text around it is written', '我市#，好。', '去年我市共有#，很好。', ['p 0']],
    ['another figure is written beside it', '我市#，好。', '我市#，占%，好。', ['p 0']],
    ['the first of two alike is deleted', '甲#，乙#。', '乙#。', ['–', 'p 0']],
    ['the second of two alike is deleted', '甲#年，乙#日。', '甲#年。', ['p 0', '–']],
    ['either of two alike may have been deleted', '甲#，乙#。', '甲#。', ['–', '–']],
    ['one alike is written before it', '甲#。', '乙#，甲#。', ['p 1']],
    ['one alike is written right beside it', '#', '##', ['–']],
    ['one of two that nothing tells apart is deleted', '##', '#', ['–', '–']],
    ['it is deleted', '甲#。', '甲。', ['–']],
    ['newer words are taken for the ones on both sides', '甲#乙#丙#', '甲&乙#丙&', ['–', 'p 0', '–']],
    ['something is written between two alike', '甲#乙#丙', '甲#及乙#丙', ['p 0', 'p 1']],
  ])('is found or asked about again when %s', (_what, before, edited, expected) => {
    expect(after(textsOf({ p: before }), textsOf({ p: edited }))).toEqual(expected)
  })

  it('goes with its paragraph, wherever that is moved, and is never sought in another', () => {
    expect(after(textsOf({ p: '甲#', q: '乙#' }), textsOf({ q: '乙#', p: '甲#。' }))).toEqual(['p 0'])
    expect(after(textsOf({ p: '甲#', q: '乙' }), textsOf({ q: '乙#', p: '甲' }))).toEqual(['–'])
  })

  it('is known in a text without names by what stays around it', () => {
    const block = (...texts: string[]) =>
      texts.map((text, index) => ({ item: paragraphName(index), inlines: inlinesOf(text) }))
    const unnamed = (before: OwnText[], edited: OwnText[]) => after(before, edited, false)
    expect([
      unnamed(block('甲地#天', '丙'), block('新段', '甲地#天', '丙')),
      unnamed(block('甲地#天', '丙'), block('甲地区#天', '丙')),
      unnamed(block('甲地#天', '丙'), block('丙', '甲地#天')),
      unnamed(block('甲地#天', '丙'), block('全年上下都在努力#', '丙')),
      unnamed(block('甲#', '乙#'), block('乙#')),
      unnamed(block('甲#', '甲#'), block('甲#')),
      unnamed(block('甲##', '乙#', '丙#'), block('甲#&', '乙#', '丙&')),
      unnamed(block('&&#', '#&#'), block('#&#', '&&#')),
    ]).toEqual([['1 0'], ['0 0'], ['1 0'], ['–'], ['–'], ['–'], ['0 0', '–'], ['1 0', '1 1', '1 0']])
  })
})

/** A sign of a text, or a figure that is itself whatever else reads like it. */
interface Sign {
  readonly sign: string
  readonly self: number
}
interface Text {
  readonly item: string
  readonly signs: readonly Sign[]
}

const ownTexts = (texts: readonly Text[], areNamed: boolean): OwnText[] =>
  texts.map(({ item, signs }, index) => ({
    item: areNamed ? TextName.parse(item) : paragraphName(index),
    inlines: inlinesOf(signs.map(({ sign }) => sign).join('')),
  }))

const isFigure = ({ sign }: Sign): boolean => ['#', '&', '%'].includes(sign)
const readingOf = ({ signs }: Text): string => signs.map(({ sign }) => sign).join('')

type Edit = (texts: readonly Text[], made: () => number) => Text[]

const at = fc.nat({ max: 20 })
const written = fc.stringMatching(/^[甲乙，#&%]{1,4}$/)

const inText =
  (which: number, change: (signs: readonly Sign[], made: () => number) => readonly Sign[]): Edit =>
  (texts, made) =>
    texts.map((text, index) =>
      index === which % texts.length ? { ...text, signs: change(text.signs, made) } : text,
    )

const edits = fc.oneof(
  fc
    .tuple(at, at, written)
    .map(([which, from, text]) =>
      inText(which, (signs, made) =>
        signs.toSpliced(from % (signs.length + 1), 0, ...[...text].map(sign => ({ sign, self: made() }))),
      ),
    ),
  fc
    .tuple(at, at, fc.integer({ min: 1, max: 5 }))
    .map(([which, from, count]) => inText(which, signs => signs.toSpliced(from % (signs.length + 1), count))),
  fc
    .tuple(at, fc.array(fc.boolean()))
    .map(([which, taken]) =>
      inText(which, signs =>
        signs.map((each, index) => (each.sign === '#' && taken[index] ? { ...each, sign: '&' } : each)),
      ),
    ),
  fc.tuple(at, at).map(([from, to]): Edit => texts => {
    const moved = texts[from % texts.length]!
    return texts.filter(text => text !== moved).toSpliced(to % texts.length, 0, moved)
  }),
  at.map(
    (which): Edit =>
      texts =>
        texts.length < 2 ? [...texts] : texts.toSpliced(which % texts.length, 1),
  ),
  fc.tuple(at, written).map(
    ([which, text]): Edit =>
      (texts, made) =>
        texts.toSpliced(which % texts.length, 0, {
          item: `n${made()}`,
          signs: [...text].map(sign => ({ sign, self: made() })),
        }),
  ),
)

const beginnings = fc.array(fc.stringMatching(/^[甲乙丙，#&%]{1,9}$/), { minLength: 1, maxLength: 4 })

/** The figures of some texts in their order, each with the text it stands in. */
const figuresOf = (texts: readonly Text[]): { figure: Sign; text: Text }[] =>
  texts.flatMap(text => text.signs.filter(isFigure).map(figure => ({ figure, text })))

type Standing = ReturnType<typeof figuresOf>[number]

/** Every figure of some texts, as if each had been kept for a reason of its own. */
const keptIn = (texts: readonly Text[], areNamed: boolean): Map<SpotKey, Standing> =>
  new Map(spotsIn(ownTexts(texts, areNamed)).map((spot, index) => [spotKey(spot), figuresOf(texts)[index]!]))

/** The very figure, or one in a text that reads the very same: no reader could tell them apart. */
const isSamePlace = (then: Standing, here: Standing): boolean =>
  then.figure.self === here.figure.self || readingOf(then.text) === readingOf(here.text)

it.each([
  ['named', true],
  ['unnamed', false],
])('never passes the reason of a figure to another in %s texts, whatever is edited', (_what, areNamed) => {
  fc.assert(
    fc.property(beginnings, fc.array(edits, { minLength: 1, maxLength: 6 }), (texts, changes) => {
      let count = 0
      const made = (): number => (count += 1)
      let standing = texts.map((text, index): Text => ({
        item: `p${index}`,
        signs: [...text].map(sign => ({ sign, self: made() })),
      }))
      let kept = keptIn(standing, areNamed)
      for (const edit of changes) {
        const edited = edit(standing, made)
        const places = figuresAfter(ownTexts(standing, areNamed), ownTexts(edited, areNamed), { areNamed })
        const now = keptIn(edited, areNamed)
        const passed = [...kept].flatMap(([spot, then]) => {
          const found = places.get(spot)
          return found ? [{ spot: spotKey(found), then, here: now.get(spotKey(found))! }] : []
        })
        expect(
          passed
            .filter(({ then, here }) => !isSamePlace(then, here))
            .map(({ then, here }) => `${readingOf(then.text)} → ${readingOf(here.text)}`),
        ).toEqual([])
        kept = new Map(passed.map(({ spot, here }) => [spot, here]))
        standing = edited
      }
    }),
    { numRuns: 3000 },
  )
})

it('never passes a reason on where nothing tells two figures apart, and always where a text has only one', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[甲乙]{0,5}#[甲乙，]{0,5}$/),
      fc.stringMatching(/^[甲乙丙%]{0,5}#[丙，]{0,5}$/),
      fc.nat({ max: 3 }),
      (before, edited, more) => {
        expect(after(textsOf({ p: before }), textsOf({ p: edited }))).toEqual(['p 0'])
        expect(after(textsOf({ p: '#'.repeat(more + 2) }), textsOf({ p: '#'.repeat(more + 1) }))).toEqual(
          Array.from({ length: more + 2 }, () => '–'),
        )
      },
    ),
  )
})
