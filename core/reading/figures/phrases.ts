import { isCounter } from './unit-words.ts'

/** What stands at the end of what is before a number and is no part of a name. */
const TAIL = new RegExp(
  `(?:了|为|是|达到?|约|近|超过?|逾|将近|接近|不到|不足|高达|分别|共|均|至少|不低于|不超过|仅|多|也|又|大约|突破|达|到|为|是|有|计|完成|实现|共计|合计|累计|总计|保持|稳定|控制|维持|在|于|不少于|高于|低于|接近|超出|将|已|已经|就|还|只|的|以|至|由|从|自|从|提高|下降|上升|增长|增加|减少|降低|回升|回落|提升|压减|控|减|升|增|降|扩大|缩短|延长|攀升|跃升|排名|位列|位居|居|列|大约|约为|均为|最高|最低|最多|力争|确保|突破|达标|其中|目前|分别|比重|占|[，、：:；（(“”"‘’《》\\s]|近|约|超|逾|仅|上|(?:19|20)\\d{2}年(?:[底末]|\\d{1,2}月)?|日均|月均|年均|每年|今年|去年|上年|目前)+$`,
  'u',
)
const HEAD =
  /^(?:[，、：:；）)”"’\s—]|其中|截至|目前|同时|此外|另外|并|并且|且|而|和|与|及|以及|又|再|也|还|均|都|已|已经|将|共|累计|总计|合计|全年|当年|年均|日均|月均|年末|年底|月末|季末|[一二三四五六七八九十\d]+年(?=累计|来|间|$)|末(?=城|农|全)|今年|去年|上年|同比|环比|分别|左右|以上|以下|以内|之内|(?:19|20)\d{2}年度?(?:[底末]|\d{1,2}月)?|上半年|下半年|前三季度|第?[一二三四]季度|\d{1,2}月?[-—–~～至]\d{1,2}月|\d{1,2}月份?底?|到|在|对|使|让|把|将|我们|我市|我省|力争|确保|计划|预计|目标是|的)+/u
/** Verbs at which what is counted ends: 24个项目|获得…. */
const VERB =
  /\d|获得|进入|实现|达到?|纳入|建成|投入|开工|竣工|覆盖|得到|投运|通过|被|已|均|全部|完成|参加|入选|列入|取得|开展|正在|按|为|是|在|将|同比|环比|比|较|占|和|与|及|，|。|；|、|：|（|\(|！|？|\n|”|》/u

/** What is counted or measured, from the words before a number in its clause. */
export function phraseBefore(clause: string): string {
  const head = clause.replace(/[（(][^（()）]*[)）]$/u, '').replace(TAIL, '')
  const own = head.split(/[，；：。！？\n]/u).at(-1) ?? ''
  return own
    .replace(HEAD, '')
    .replace(/[（(][^）)]*[)）]?$/u, match => (match.length > 12 ? '' : match))
    .trim()
}

/** What is counted, from the words behind: 6家|尾矿库. '' where the unit counts nothing that follows. */
export function phraseBehind(unit: string, rest: string): string {
  if (!isCounter(unit) && !/^(?:以上|以下|左右)?的/u.test(rest)) return ''
  const found = rest.slice(0, 24).replace(/^(?:以上|以下|左右|的)+/u, '')
  // 4件|完成阶段性整改: what was done is what they are.
  const from = /^(?:完成|达到|进入|获得|通过|纳入|实现)/u.exec(found)?.[0].length ?? 0
  const next = VERB.exec(found.slice(from))?.index
  const end = next === undefined ? found.length : from + next
  return end >= 1 ? found.slice(0, end).trim() : ''
}

/** Several subjects before 分别: A、B和C. */
export function subjectsOf(phrase: string, count: number): readonly string[] | undefined {
  const parts = phrase.split(/[、和及与]|以及/u).filter(part => part !== '')
  return parts.length === count ? parts : undefined
}
