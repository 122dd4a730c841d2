import { done, refused } from '../../problem.ts'
import { writeOperand, type FigureKind } from '../kind.ts'
import type { Language, Operand, Printed } from '../model.ts'
import { qualifiedAsk, qualifiedValue, qualifiedWay, wordsField } from '../qualified-value.ts'
import { qualifierLabel, readQualifier, roundsTo, writeQualifier, type QualifierWord } from '../qualifier.ts'

const words = [
  '超',
  '超过',
  '逾',
  '突破',
  '余',
  '多',
  '近',
  '接近',
  '将近',
] as const satisfies readonly QualifierWord[]

type Word = (typeof words)[number]

/**
 * All but 近, 接近 and 将近 floor to `place`, those ceil; `place` is a decimal in the indicator's unit, e.g.
 * '10000'.
 */
export interface RoundedFigure extends Printed {
  readonly kind: 'rounded'
  readonly of: Operand
  readonly word: Word
  readonly place?: string
}

const isWord = (word: QualifierWord): word is Word => (words as readonly QualifierWord[]).includes(word)
const ask = (said: Word, asked: Parameters<typeof qualifiedAsk>[2]) =>
  qualifiedAsk<'rounded', Word>('rounded', said, asked)

/**
 * `{{k@2022:超(10000)|计=万}}` prints 超28万户, `:余(1000)` 15.5万余次, `:多(100)` 3100多万元, `:近(10000)` 近30万户. All
 * exclude the number they print; 近 and 接近 are refused where more than 5 % lies between, 余 and 多 where more
 * than 10 % does (GONGWEN B1 rows 39 to 41).
 */
export const rounded: FigureKind<RoundedFigure> = {
  kind: 'rounded',
  join: '',
  label: { zh: '概数', en: 'Rounded' },
  ways: [
    qualifiedWay('rounded', wordsField(words), {
      zh: '概数（超过、逾、余、多、近）',
      en: 'Rounded (over, odd, nearly)',
    }),
  ],
  asks: [
    ask('超', { name: 'over', words: ['over'], alone: ['超'] }),
    ask('超过', { name: 'more-than', alone: ['超过'] }),
    ask('逾', { name: 'upwards', alone: ['逾'] }),
    ask('突破', { name: 'past', alone: ['突破'] }),
    ask('余', { name: 'odd', alone: ['余'] }),
    ask('多', { name: 'some', alone: ['多'] }),
    ask('近', { name: 'nearly', words: ['nearly'], alone: ['近'] }),
    ask('接近', { name: 'close-to', alone: ['接近'] }),
    ask('将近', { name: 'almost', words: ['almost'], alone: ['将近'] }),
  ],
  read: ({ keyword, argument, operands: [of] }) => {
    const found = argument === undefined ? undefined : readQualifier(`${keyword}(${argument})`)
    return of && found?.place !== undefined && isWord(found.word)
      ? { kind: 'rounded', of, word: found.word, place: found.place }
      : undefined
  },
  write: ({ of, word: said, place = '1' }) => `${writeOperand(of)}:${writeQualifier({ word: said, place })}`,
  operands: ({ of }) => [of],
  honours: ({ word: said }, option) =>
    option === 'scale' || option === 'unitless' || (option === 'completed' && isVerb(said)),
  accepts: bound => bound === 'exact' || bound === 'above',
  render: (expression, [reading], { language }) => {
    const { indicator, region, period, bound } = reading!.operand
    if (roundsTo(expression.word) === 'up' && bound !== 'exact')
      return refused('bound-operand', { indicator, region, period, bound })
    const said = qualifiedValue(reading!, expression, expression.print, language)
    return said.ok && expression.print.completed
      ? done({ ...said.value, text: over(said.value.text, expression.word, language) })
      : said
  },
}

/**
 * 突破了500亿件, surpassed 50 billion items: what has come past the number, as a verb that is over and done with.
 */
function over(text: string, word: Word, language: Language): string {
  if (language === 'zh') return text.replace(word, `${word}了`)
  return text.replace(qualifierLabel(word).en, word === '突破' ? 'surpassed' : 'exceeded')
}

/** Of these words two are verbs, which may be over and done with: 突破了500亿件. */
const isVerb = (word: Word): boolean => word === '突破' || word === '超过'
