import { done, refused, type Outcome } from '../../problem.ts'
import { amount, percentFormat } from '../amount.ts'
import { followingPeriods } from '../compared-periods.ts'
import { Decimal } from '../decimal.ts'
import { directionOf } from '../direction.ts'
import { term } from '../formula.ts'
import { onlyExact, placeOf, writeOperand, type FigureKind, type Print, type Reading } from '../kind.ts'
import type { Language, Operand, Printed, PrintOptions } from '../model.ts'
import { duringPeriod, formatPeriod } from '../period-words.ts'
import { choice, start, takeSeries } from '../picking.ts'
import { canBeBase, proportional } from '../proportion.ts'
import { rateOf, ratioOf } from '../ratio.ts'
import { isSeveralBack, sameSeries } from '../series.ts'
import { readNumber } from '../spoken.ts'
import { verbsZh } from '../words-zh.ts'

/** times prints 增长到2012年的2.3倍, is 是2012年的2.3倍, gain 增长1.3倍, doubled 翻一番, equal 相当于2012年的146.3%. */
export interface GrownFigure extends Printed {
  readonly kind: 'grown'
  readonly from: Operand
  readonly to: Operand
  readonly form: 'times' | 'is' | 'gain' | 'doubled' | 'equal'
}

const forms: Readonly<Record<string, GrownFigure['form']>> = {
  倍数: 'times',
  是倍: 'is',
  增倍: 'gain',
  翻番: 'doubled',
  相当于: 'equal',
  times: 'times',
  'is-times': 'is',
  'times-more': 'gain',
  doubled: 'doubled',
  equal: 'equal',
}
const written: Readonly<Record<GrownFigure['form'], string>> = {
  times: '倍数',
  is: '是倍',
  gain: '增倍',
  doubled: '翻番',
  equal: '相当于',
}

const times = choice<'times' | 'is' | 'gain' | 'equal'>({
  times: { zh: '增长到……的几倍', en: 'Times what it was' },
  is: { zh: '是……的几倍', en: 'Is so many times' },
  gain: { zh: '增长几倍', en: 'Grew by so many times' },
  equal: { zh: '相当于……的百分之几', en: 'So much per cent of what it was' },
})

/**
 * `{{k@2012→k@2022:倍数}}` prints 增长到2012年的2.3倍 and `:是倍` 是2012年的2.3倍, v÷p; `:增倍` prints 增长1.3倍, (v−p)÷p,
 * because 增长到n倍 is ×n and 增长n倍 ×(n+1). `:翻番` prints 翻一番 of ×2, 翻两番 of ×4, and 翻一番多 where it is more; less
 * than ×2 is refused (`not-doubled`). `:相当于` prints 相当于2012年的146.3%, or 92.0%
 * of what is less, v÷p×100. GONGWEN A4, B1 row 57.
 */
export const grown: FigureKind<GrownFigure> = {
  kind: 'grown',
  join: '→',
  canBeListed: () => true,
  label: { zh: '倍数', en: 'Multiple' },
  ways: [
    {
      name: 'grown-times',
      group: 'change',
      label: { zh: '增长到几倍、增长几倍', en: 'Times what it was' },
      fields: [start, times],
      build: chosen =>
        chosen.from && { kind: 'grown', from: chosen.from, to: chosen.of, form: times.read(chosen) },
      take: figure => (figure.form === 'doubled' ? undefined : takeSeries(figure, { word: figure.form })),
    },
    {
      name: 'grown-doubled',
      group: 'change',
      label: { zh: '翻番', en: 'Doubled' },
      fields: [start],
      build: ({ from, of }) => from && { kind: 'grown', from, to: of, form: 'doubled' },
      take: figure => (figure.form === 'doubled' ? takeSeries(figure) : undefined),
    },
  ],
  asks: [
    {
      name: 'times-of-start',
      words: ['倍数', '几倍', '多少倍', 'bs', 'times'],
      propose: ({ from, of, others }) =>
        from && others.length === 0 ? [{ kind: 'grown', from, to: of, form: 'times' }] : [],
    },
    {
      name: 'times-more',
      words: ['增长几倍', '增长了几倍', '增倍', 'times-more'],
      propose: ({ from, of }) => (from ? [{ kind: 'grown', from, to: of, form: 'gain' }] : []),
    },
    {
      name: 'equal-to-start',
      words: ['相当于', 'equal'],
      propose: ({ from, of }) => (from ? [{ kind: 'grown', from, to: of, form: 'equal' }] : []),
    },
    {
      name: 'doubled',
      words: ['翻番', '翻一番', '翻几番', 'ff', 'doubled'],
      propose: ({ from, of }) => (from ? [{ kind: 'grown', from, to: of, form: 'doubled' }] : []),
    },
  ],
  read: ({ keyword, argument, operands: [from, to, ...more] }) => {
    const form = forms[keyword]
    return form && from && to && more.length === 0 && argument === undefined
      ? { kind: 'grown', from, to, form }
      : undefined
  },
  write: ({ from, to, form }) => `${writeOperand(from)}→${writeOperand(to)}:${written[form]}`,
  operands: ({ from, to }) => [from, to],
  honours: ({ form, from, to }, option) => {
    if (option === 'cumulative') return form === 'gain' && isSeveralBack(from.period, to.period)
    if (option === 'completed') return form === 'gain' || form === 'doubled'
    if (option === 'verbs') return form === 'gain'
    return form !== 'doubled' && (option === 'decimals' || option === 'trimmed' || option === 'qualifier')
  },
  compares: ({ from, to }) => followingPeriods(from.period, to.period),
  accepts: onlyExact,
  render: ({ form, print, from: start }, [from, to], { language }) => {
    const same = sameSeries(from!, to!)
    if (!same.ok) return same
    if (form === 'equal') return equalTo(to!, from!, { print, start: start.period }, language)
    const ratio = ratioOf(to!, from!, print, language, form === 'gain')
    if (!ratio.ok) return ratio
    if (form === 'gain')
      return done({ ...ratio.value, direction: 'up', text: gainWords(ratio.value.text, print, language) })
    if (form !== 'doubled')
      return done({
        ...ratio.value,
        direction: 'up',
        text: timesWords(form, ratio.value.text, start.period, language),
      })
    if (ratio.value.exact.lt(2))
      return refused('not-doubled', { ...placeOf(to!), value: to!.operand.value, base: from!.operand.value })
    return done(doubled(ratio.value, print, language))
  },
}

/** 相当于2018年的146.3%: what it is in percent of what it was, never 100% of what is not the same. */
function equalTo(
  to: Reading,
  from: Reading,
  { print, start }: { readonly print: PrintOptions; readonly start: string },
  language: Language,
): Outcome<Print> {
  const measured = proportional(to)
  if (!measured.ok) return measured
  const based = canBeBase(from)
  if (!based.ok) return based
  if (to.value.lt(0)) return refused('negative-part', { ...placeOf(to), value: to.operand.value })
  const rate = rateOf(to, from, print)
  if (!rate.ok) return rate
  const { exact, decimals } = rate.value
  const said = amount(exact, {
    format: percentFormat(decimals, to.indicator.rounding, print),
    language,
    print,
    facts: { ...placeOf(to), value: to.operand.value },
  })
  if (!said.ok) return said
  const { text, number, unit, rule } = said.value
  return done({
    text:
      language === 'zh'
        ? `相当于${formatPeriod(start, 'zh')}的${text}`
        : `${text} of what it was ${duringPeriod(start)}`,
    number,
    unit,
    exact,
    formula: `${term(to.value)} ÷ ${term(from.value)} × 100`,
    rounding: rule,
    direction: directionOf(to.value.comparedTo(from.value)),
  })
}

function timesWords(form: 'times' | 'is', said: string, start: string, language: Language): string {
  if (language === 'en') return `${said} what it was ${duringPeriod(start)}`
  return `${form === 'is' ? '是' : '增长到'}${formatPeriod(start, 'zh')}的${said}`
}

function gainWords(said: string, { verbs, completed, cumulative }: PrintOptions, language: Language): string {
  if (language === 'en') return `up by ${cumulative ? 'a cumulative ' : ''}${said}`
  return `${cumulative ? '累计' : ''}${verbsZh[verbs ?? 'grow-fall'][0]}${completed ? '了' : ''}${said}`
}

/** Every doubling is a 番. */
function doubled(ratio: Print, { completed }: PrintOptions, language: Language): Print {
  const times = doublingsIn(ratio.exact)
  const isExact = ratio.exact.eq(2 ** times)
  const zh = `翻${completed ? '了' : ''}${times === 2 ? '两' : readNumber(String(times))}番${isExact ? '' : '多'}`
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
