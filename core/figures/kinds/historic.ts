import { done, refused } from '../../problem.ts'
import { sinceBeginning } from '../beginning.ts'
import { Decimal } from '../decimal.ts'
import { term } from '../formula.ts'
import { onlyExact, placeOf, writeOperand, type FigureKind, type Reading } from '../kind.ts'
import type { Language, Operand, Printed } from '../model.ts'
import { choice } from '../picking.ts'
import { printedValue } from '../printed-value.ts'
import { isLowest, type Superlative } from '../record-claim.ts'
import { comparedWords } from '../rounding-words.ts'
import { completeHistory } from '../series.ts'
import { readNumber } from '../spoken.ts'
import { ordinalEn } from '../words-en.ts'

/** The place of a value among all values of its own series: 第二高. */
export interface HistoricFigure extends Printed {
  readonly kind: 'historic'
  readonly of: Operand
  readonly word: Superlative
}

const keywords: Readonly<Record<string, Superlative>> = {
  历史第几高: 'highest',
  历史第几低: 'lowest',
  历史第几好: 'best',
  'historic-high': 'highest',
  'historic-low': 'lowest',
  'historic-best': 'best',
}
const zh: Readonly<Record<Superlative, string>> = { highest: '高', lowest: '低', best: '好' }

const word = choice<Superlative>({
  highest: { zh: '第几高', en: 'how high' },
  lowest: { zh: '第几低', en: 'how low' },
  best: { zh: '第几好', en: 'how good' },
})

/** How a rival stands to a value, as both print: above zero where it comes before it. */
const ahead = (said: Superlative, own: Reading, other: Reading): number =>
  printedValue(other).comparedTo(printedValue(own)) * (isLowest(said, own.indicator) ? -1 : 1)

/**
 * `{{k@2022:历史第几高}}` prints 为2015年以来第二高: one more than the earlier values that print higher. 第几低 counts the
 * lower ones, 第几好 goes by polarity (`no-polarity`). The series has to be declared to begin somewhere
 * (`series-not-declared`) and to be whole since (`series-incomplete`); it names that beginning, or 始=历史 says
 * it in words. What ties says 并列. A place beyond the first half is none to speak of (`not-foremost`).
 */
export const historic: FigureKind<HistoricFigure> = {
  kind: 'historic',
  join: '',
  label: { zh: '历史第几高', en: 'Place in its own history' },
  ways: [
    {
      name: 'historic',
      group: 'history',
      label: { zh: '历史第几高、第几低、第几好', en: 'How high, low or good so far' },
      fields: [word],
      build: chosen => ({ kind: 'historic', of: chosen.of, word: word.read(chosen) }),
      take: ({ of, word: said }) => ({ ...of, more: { word: said } }),
    },
  ],
  asks: [
    {
      name: 'historic',
      words: [
        '历史第几',
        '历史第几高',
        '历史第几低',
        '历史第几好',
        'historic-high',
        'historic-low',
        'historic-best',
      ],
      propose: ({ of, word: asked, indicator }) => {
        const said = keywords[asked] ?? (indicator.polarity === 'neutral' ? 'highest' : 'best')
        return [{ kind: 'historic', of, word: said }]
      },
    },
  ],
  hasManyNumbers: true,
  read: ({ keyword, argument, operands: [of] }) => {
    const said = keywords[keyword]
    return said && of && argument === undefined ? { kind: 'historic', of, word: said } : undefined
  },
  write: ({ of, word: said }) => `${writeOperand(of)}:历史第几${zh[said]}`,
  operands: ({ of }) => [of],
  reach: ({ of }) => [{ type: 'series', of }],
  honours: (_expression, option) => option === 'origin',
  accepts: onlyExact,
  plottedIn: () => 'nothing',
  peers: ({ of }, scene) => completeHistory(of, 2, scene),
  render: ({ of, word: said, print }, [own, ...earlier], scene) => {
    const { indicator, operand } = own!
    if (said === 'best' && indicator.polarity === 'neutral')
      return refused('no-polarity', { indicator: indicator.key })
    const place = 1 + earlier.filter(other => ahead(said, own!, other) > 0).length
    const count = earlier.length + 1
    if (place > count / 2)
      return refused('not-foremost', { ...placeOf(own!), value: operand.value, rank: place, count })
    const start = sinceBeginning(of, earlier[0]!.operand.period, print, scene)
    if (!start.ok) return start
    const isTied = earlier.some(other => ahead(said, own!, other) === 0)
    return done({
      text: words(said, place, isTied, start.value, scene.language),
      number: String(place),
      unit: '',
      exact: new Decimal(place),
      formula: [own!, ...earlier]
        .toSorted((left, right) => ahead(said, left, right))
        .map(({ value }) => term(value))
        .join(isLowest(said, indicator) ? ' ≤ ' : ' ≥ '),
      rounding: comparedWords(indicator.decimals, indicator.rounding, scene.language),
      direction: 'none',
    })
  },
}

/** 为2015年以来第二高, 为历史并列最高; the 2nd highest since 2015. */
function words(said: Superlative, place: number, isTied: boolean, start: string, language: Language): string {
  if (language === 'en')
    return `the ${isTied ? 'joint ' : ''}${place === 1 ? '' : `${ordinalEn(place)} `}${said} ${start}`
  return `为${start}${isTied ? '并列' : ''}${place === 1 ? '最' : `第${readNumber(String(place))}`}${zh[said]}`
}
