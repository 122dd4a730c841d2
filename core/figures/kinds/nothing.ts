import { done, refused } from '../../problem.ts'
import { decimal } from '../decimal.ts'
import { term } from '../formula.ts'
import { onlyExact, placeOf, writeOperand, type FigureKind } from '../kind.ts'
import type { Operand, Printed } from '../model.ts'
import { choice } from '../picking.ts'
import { unroundedWords } from '../rounding-words.ts'

/** That there was none, in words. */
export interface NothingFigure extends Printed {
  readonly kind: 'nothing'
  readonly of: Operand
  readonly word: Word
}

type Word =
  | 'none'
  | 'not-occurred'
  | 'not-appeared'
  | 'not-found'
  | 'cleared'
  | 'zero'
  | 'eliminated'
  | 'done-away'
  | 'to-zero'

const keywords: Readonly<Record<string, Word>> = {
  无: 'none',
  未发生: 'not-occurred',
  未出现: 'not-appeared',
  未发现: 'not-found',
  清零: 'cleared',
  为零: 'zero',
  全部消除: 'eliminated',
  全面消除: 'done-away',
  归零: 'to-zero',
  none: 'none',
  'not-occurred': 'not-occurred',
  'not-appeared': 'not-appeared',
  'not-found': 'not-found',
  cleared: 'cleared',
  zero: 'zero',
  eliminated: 'eliminated',
  'done-away': 'done-away',
  'to-zero': 'to-zero',
}
const zh: Readonly<Record<Word, string>> = {
  none: '无',
  'not-occurred': '未发生',
  'not-appeared': '未出现',
  'not-found': '未发现',
  cleared: '清零',
  zero: '为零',
  eliminated: '全部消除',
  'done-away': '全面消除',
  'to-zero': '归零',
}
const en: Readonly<Record<Word, string>> = {
  none: 'no',
  'not-occurred': 'no',
  'not-appeared': 'no',
  'not-found': 'no',
  cleared: 'all cleared',
  zero: 'zero',
  eliminated: 'all eliminated',
  'done-away': 'done away with',
  'to-zero': 'down to zero',
}

const word = choice<Word>({
  none: { zh: '无', en: 'no' },
  'not-occurred': { zh: '未发生', en: 'no (occurred)' },
  'not-appeared': { zh: '未出现', en: 'no (appeared)' },
  'not-found': { zh: '未发现', en: 'no (found)' },
  cleared: { zh: '清零', en: 'all cleared' },
  zero: { zh: '为零', en: 'zero' },
  eliminated: { zh: '全部消除', en: 'all eliminated' },
  'done-away': { zh: '全面消除', en: 'done away with' },
  'to-zero': { zh: '归零', en: 'down to zero' },
})

/**
 * `{{k@2022:未发生}}` prints 未发生, `:无` 无, `:清零` 清零, `:全部消除` 全部消除: that the value is zero, exactly and as stored.
 * Anything else is refused (`not-zero`), also what would only print as zero. B1 rows 45 and 58.
 */
export const nothing: FigureKind<NothingFigure> = {
  kind: 'nothing',
  join: '',
  label: { zh: '无、未发生', en: 'None' },
  ways: [
    {
      name: 'nothing',
      group: 'amount',
      label: { zh: '无、未发生、清零（值为零）', en: 'None (the value is zero)' },
      fields: [word],
      build: chosen => ({ kind: 'nothing', of: chosen.of, word: word.read(chosen) }),
      take: ({ of, word: said }) => ({ ...of, more: { word: said } }),
    },
  ],
  asks: [
    {
      name: 'nothing',
      words: ['未发生', '未出现', '未发现', '清零', '全部消除', '全面消除', '归零'],
      alone: ['无', '为零', 'none'],
      propose: ({ of, word: asked }) => [{ kind: 'nothing', of, word: keywords[asked] ?? 'none' }],
    },
  ],
  read: ({ keyword, argument, operands: [of] }) => {
    const said = keywords[keyword]
    return said && of && argument === undefined ? { kind: 'nothing', of, word: said } : undefined
  },
  write: ({ of, word: said }) => `${writeOperand(of)}:${zh[said]}`,
  operands: ({ of }) => [of],
  honours: () => false,
  accepts: onlyExact,
  render: ({ word: said }, [reading], { language }) => {
    const { value, operand } = reading!
    if (!value.isZero()) return refused('not-zero', { ...placeOf(reading!), value: operand.value })
    return done({
      text: language === 'zh' ? zh[said] : en[said],
      number: '0',
      unit: '',
      exact: decimal('0'),
      formula: `${term(value)} = 0`,
      rounding: unroundedWords(language),
      direction: 'none',
    })
  },
}
