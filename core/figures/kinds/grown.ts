import { done, refused } from '../../problem.ts'
import { followingPeriods } from '../compared-periods.ts'
import { Decimal } from '../decimal.ts'
import { onlyExact, placeOf, writeOperand, type FigureKind, type Print } from '../kind.ts'
import type { Language, Operand, Printed } from '../model.ts'
import { duringPeriod, formatPeriod } from '../period-words.ts'
import { start, takeSeries } from '../picking.ts'
import { ratioOf } from '../ratio.ts'
import { sameSeries } from '../series.ts'
import { readNumber } from '../spoken.ts'

/** times prints 增长到2012年的2.3倍, doubled 翻一番. */
export interface GrownFigure extends Printed {
  readonly kind: 'grown'
  readonly from: Operand
  readonly to: Operand
  readonly form: 'times' | 'doubled'
}

const forms: Readonly<Record<string, GrownFigure['form']>> = { 倍数: 'times', 翻番: 'doubled', times: 'times', doubled: 'doubled' }
const written: Readonly<Record<GrownFigure['form'], string>> = { times: '倍数', doubled: '翻番' }

/**
 * `{{k@2012→k@2022:倍数}}` prints 增长到2012年的2.3倍, v÷p; 增长到n倍 is ×n, where 增长了n倍 would be ×(n+1). `:翻番` prints 翻一番
 * of ×2, 翻两番 of ×4, and 翻一番多 where it is more; less than ×2 is refused (`not-doubled`). GONGWEN A4, B1 row 57.
 */
export const grown: FigureKind<GrownFigure> = {
  kind: 'grown',
  join: '→',
  label: { zh: '倍数', en: 'Multiple' },
  ways: [
    {
      name: 'grown-times',
      group: 'change',
      label: { zh: '增长到几倍', en: 'Times what it was' },
      fields: [start],
      build: ({ from, of }) => from && { kind: 'grown', from, to: of, form: 'times' },
      take: (figure) => (figure.form === 'times' ? takeSeries(figure) : undefined),
    },
    {
      name: 'grown-doubled',
      group: 'change',
      label: { zh: '翻番', en: 'Doubled' },
      fields: [start],
      build: ({ from, of }) => from && { kind: 'grown', from, to: of, form: 'doubled' },
      take: (figure) => (figure.form === 'doubled' ? takeSeries(figure) : undefined),
    },
  ],
  asks: [
    {
      name: 'times-of-start',
      words: ['倍数', '几倍', '多少倍', 'bs', 'times'],
      propose: ({ from, of, others }) => (from && others.length === 0 ? [{ kind: 'grown', from, to: of, form: 'times' }] : []),
    },
    {
      name: 'doubled',
      words: ['翻番', '翻一番', '翻几番', 'ff', 'doubled'],
      propose: ({ from, of }) => (from ? [{ kind: 'grown', from, to: of, form: 'doubled' }] : []),
    },
  ],
  read: ({ keyword, argument, operands: [from, to, ...more] }) => {
    const form = forms[keyword]
    return form && from && to && more.length === 0 && argument === undefined ? { kind: 'grown', from, to, form } : undefined
  },
  write: ({ from, to, form }) => `${writeOperand(from)}→${writeOperand(to)}:${written[form]}`,
  operands: ({ from, to }) => [from, to],
  honours: ({ form }, option) => option === 'decimals' && form === 'times',
  compares: ({ from, to }) => followingPeriods(from.period, to.period),
  accepts: onlyExact,
  render: ({ form, print }, [from, to], { language }) => {
    const same = sameSeries(from!, to!)
    if (!same.ok) return same
    const ratio = ratioOf(to!, from!, print, language)
    if (!ratio.ok) return ratio
    if (form === 'times') return done({ ...ratio.value, direction: 'up', text: timesWords(ratio.value.number, from!.operand.period, language) })
    if (ratio.value.exact.lt(2)) return refused('not-doubled', { ...placeOf(to!), value: to!.operand.value, base: from!.operand.value })
    return done(doubled(ratio.value, language))
  },
}

function timesWords(number: string, start: string, language: Language): string {
  return language === 'zh' ? `增长到${formatPeriod(start, 'zh')}的${number}倍` : `${number} times what it was ${duringPeriod(start)}`
}

/** Every doubling is a 番. */
function doubled(ratio: Omit<Print, 'text'>, language: Language): Print {
  const times = doublingsIn(ratio.exact)
  const isExact = ratio.exact.eq(2 ** times)
  const zh = `翻${times === 2 ? '两' : readNumber(String(times))}番${isExact ? '' : '多'}`
  return { ...ratio, direction: 'up', text: language === 'zh' ? zh : foldWords(times, isExact) }
}

function foldWords(times: number, isExact: boolean): string {
  const more = isExact ? '' : 'more than '
  return times === 1 ? `${more}doubled` : `grew ${more}${2 ** times}-fold`
}

function doublingsIn(ratio: Decimal): number {
  let times = 0
  for (let power = new Decimal(2); power.lte(ratio); power = power.times(2)) times += 1
  return times
}
