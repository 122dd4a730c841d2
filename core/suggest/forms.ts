/** What a query may ask to be said of an indicator. */
export type Form =
  | 'value' | 'change' | 'change-absolute' | 'change-points' | 'adjacent' | 'adjacent-absolute' | 'net' | 'extent' | 'growth' | 'times' | 'doubled' | 'from-to'
  | 'share' | 'counted' | 'remainder' | 'completion' | 'respectively' | 'sum' | 'breakdown' | 'ratio' | 'per-head' | 'elasticity'
  | 'gap' | 'exceeded' | 'first' | 'run-up' | 'run-down' | 'held' | 'stable' | 'best' | 'highest' | 'lowest' | 'total'
  | 'rank' | 'top' | 'median' | 'reaching' | 'over' | 'odd' | 'nearly' | 'about' | 'under'

/** The words that ask for a form; letters are the initials an input method would be given. */
const words: Readonly<Record<Exclude<Form, 'value'>, readonly string[]>> = {
  change: ['同比', '比上年', '较上年', '比去年', 'yoy', 'tb'],
  'change-absolute': ['同比增减', '同比增加', '同比减少', '增减量', 'tbzj', 'yoy-abs'],
  'change-points': ['百分点', '同比百分点', 'bfd', 'yoy-pp'],
  adjacent: ['环比', '比上期', '较上期', 'pop', 'hb'],
  'adjacent-absolute': ['环比增减', '环比增加', '环比减少', 'hbzj'],
  net: ['净增', '净增加', 'jz', 'net'],
  extent: ['增幅', '降幅', '增长率', '增速', 'zf', 'jf'],
  growth: ['年均增长', '年均增速', '年均下降', '复合增长', 'njzz', 'cagr'],
  times: ['倍数', '几倍', '多少倍', 'bs', 'times'],
  doubled: ['翻番', '翻一番', '翻几番', 'ff', 'doubled'],
  'from-to': ['从至', '从到', '从…到', '由至', 'from-to'],
  share: ['占比', '比重', '比例', '率', 'zb', 'share'],
  counted: ['其中', '几个中几个', 'qz'],
  remainder: ['剩余', '其余', '还剩', '未完成', 'sy', 'rest'],
  completion: ['完成情况', '完成率', '完成', 'wcl', 'completion'],
  respectively: ['分别', 'fb', 'respectively'],
  sum: ['合计', '总计', '共计', '相加', 'hj', 'sum'],
  breakdown: ['分项', '构成', 'parts'],
  ratio: ['比率', '之比', 'ratio'],
  'per-head': ['人均', 'rj', 'per-head'],
  elasticity: ['弹性', '弹性系数', 'elasticity'],
  gap: ['目标差', '与目标差距', '距目标', '目标差距', '离目标', 'mbc', 'target'],
  exceeded: ['超额', '超额完成', 'ce'],
  first: ['首次超', '首次突破', '首次超过', '首次', '首超', 'first'],
  'run-up': ['连续上升', '连续增长', '连升', '连增', 'lxss'],
  'run-down': ['连续下降', '连降', '连续', 'lxxj', 'lx'],
  held: ['连续不低于', '连续不高于', '连续达标'],
  stable: ['稳定在', '稳定', '保持在', 'stable'],
  best: ['历史最好', '最好', '历史最优', '最优', 'lszh', 'best'],
  highest: ['历史最高', '最高', '新高', 'highest'],
  lowest: ['历史最低', '最低', '新低', 'lowest'],
  total: ['累计', '历年合计', 'lj', 'total'],
  rank: ['排名', '位次', '名次', '排位', '第几位', '第几', 'pm', 'rank'],
  top: ['前几位', '前几', '进入前', '前', 'top'],
  median: ['中位数', '中位', 'zws', 'median'],
  reaching: ['达标数', '达标地区', '几个达标', 'dbs', 'reaching'],
  over: ['超过', '超', 'over'],
  odd: ['余'],
  nearly: ['近', 'nearly'],
  about: ['大约', '约', 'about'],
  under: ['不足', 'under'],
}

/** These mean a form only where a number follows, or where they stand alone. */
const short: ReadonlySet<string> = new Set(['超', '余', '近', '约', '前', '率', '超过', '不足'])

export interface FormWord {
  readonly word: string
  readonly form: Form
}

/** The longest word first, so that 同比增减 is not read as 同比. */
const byLength: readonly FormWord[] = (Object.entries(words) as [Form, readonly string[]][])
  .flatMap(([form, all]) => all.map((word) => ({ word, form })))
  .sort((left, right) => right.word.length - left.word.length)

const isLetters = (word: string): boolean => /^[a-z-]+$/.test(word)

/** The first form asked for in a piece of a query, and where; letters count only where they are the whole piece. */
export function formIn(piece: string): (FormWord & { readonly at: number }) | undefined {
  for (const { word, form } of byLength) {
    if (isLetters(word) || short.has(word)) {
      if (piece === word) return { word, form, at: 0 }
      continue
    }
    const at = piece.indexOf(word)
    if (at >= 0) return { word, form, at }
  }
  return undefined
}

/** A short word with its number: 超80, 前10, 近30万. */
export function numberedForm(piece: string): (FormWord & { readonly number: string }) | undefined {
  const match = /^(首次超过?|首次突破|首次低于|连续不低于|连续不高于|稳定在|超过|超|近|约|不足|前|达标数?)(\d+(?:\.\d+)?)(万|亿)?%?$/.exec(piece)
  const found = match && byLength.find(({ word }) => word === match[1] || `${match[1]}超` === word)
  if (!match || !found) return undefined
  const zeros = match[3] === '万' ? 4 : match[3] === '亿' ? 8 : 0
  return { ...found, number: shifted(match[2]!, zeros) }
}

/** A decimal times a power of ten, as text. */
function shifted(number: string, zeros: number): string {
  const [whole = '', fraction = ''] = number.split('.')
  const digits = fraction.padEnd(zeros, '0')
  const rest = digits.slice(zeros)
  return `${whole}${digits.slice(0, zeros)}`.replace(/^0+(?=\d)/, '') + (rest === '' ? '' : `.${rest}`)
}
