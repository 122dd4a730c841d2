import type { Turn } from './model.ts'
import type { CleanLine } from './sections.ts'

type Label = Omit<Turn, 'end'> & { readonly isFirm: boolean }

const person = '[\\p{Script=Han}·]{2,5}'
const asks =
  /^(?:\d{1,2}[.、．]\s*)?(?:[Qq]\d*|问|提问|[^：，。？“”]{0,24}(?:记者|提问者|网友|网民|市民|主持人|媒体|电视台|日报|晚报|新闻社|通讯社|广播|新闻网|新闻客户端)[^：，。？“”]{0,14})(?:[（(][^）)]{1,30}[)）])?[：:]/u
const answers = /^(?:[Aa]\d*|答|回答|答复)[：:]/u
const named = new RegExp(
  `^(?<post>[^：，。；？！“”\\n]{0,40}?(?:、[^：，。；？！“”\\n]{2,20}?){0,4})[\\s　]*(?<name>${person})(?:[（(](?<inside>[^）)]{2,40})[)）])?\\s*[：:]`,
  'u',
)
const POST =
  /(?:书记|局长|主任|厅长|处长|司长|市长|县长|区长|部长|主席|院长|校长|所长|站长|科长|队长|发言人|负责人|专员|总师|总工程师|秘书长|委员|巡视员|调研员|教授|研究员|董事长|经理)/u
/** A post that names where it is held: 省财政厅总会计师. */
const OFFICE = /[局厅委办部院司处][\p{Script=Han}、]{1,12}$/u
const NO_NAME =
  /^(?:一是|二是|三是|其中|主要|包括|要求|指出|强调|如下|例如|比如|具体|分别|目标|原则|措施|方面|工作|内容|时间|地点|来源|作者|编辑|附件|电话|网址|地址|责任编辑|单位|部门|标题|导语|背景|问题|建议|情况|注|各位|同志们|朋友们|女士们|先生们|媒体朋友|大家好|会议|市民|热线)/u

/** Who speaks in a text, and what each says up to the next; none where nobody asks. */
export function turnsIn(lines: readonly CleanLine[], end: number): Turn[] {
  const labels = lines.flatMap((line, index) => labelOf(line, lines, index))
  const begin = labels.findIndex(({ role }) => role === 'question')
  if (begin < 0) return []
  const from = labels.slice(begin)
  return from.map(({ role, speaker, post, start }, index) => ({
    role,
    speaker,
    post:
      post ||
      (from.find(each => each.speaker === speaker && each.post !== '')?.post ?? postOf(lines, speaker)),
    start,
    end: from[index + 1]?.start ?? end,
  }))
}

function labelOf({ text, start }: CleanLine, lines: readonly CleanLine[], index: number): Label[] {
  const words = text.trim()
  const at = start + text.length - text.trimStart().length
  if (/\p{Script=Han}/u.test(words)) return chineseLabel(words, at, lines, index)
  return englishLabel(words, at)
}

function chineseLabel(words: string, start: number, lines: readonly CleanLine[], index: number): Label[] {
  const firm = { start, isFirm: true }
  if (answers.test(words)) return [{ ...firm, role: 'answer', speaker: '', post: '' }]
  const asked = asks.exec(words)?.[0]
  if (
    asked !== undefined &&
    !/^(?:各位|尊敬的|亲爱的)|朋友/u.test(asked) &&
    !/[0-9]{3,}/u.test(asked.replace(/^\d{1,2}[.、．]/u, ''))
  ) {
    const rest = `${words.slice(asked.length)}${lines[index + 1]?.text ?? ''}${lines[index + 2]?.text ?? ''}`
    const isHost = /主持人/u.test(asked)
    if (isHost && !/[？?]/u.test(rest.slice(0, 400))) return []
    const speaker = asked
      .replace(/^\d{1,2}[.、．]\s*/u, '')
      .replace(/[：:]$/u, '')
      .trim()
    return [
      { ...firm, role: 'question', speaker: /^(?:问|提问|[Qq]\d*)$/u.test(speaker) ? '' : speaker, post: '' },
    ]
  }
  const found = named.exec(words)
  if (!found || NO_NAME.test(words)) return []
  const { name = '', post = '', inside = '' } = found.groups!
  const title = [post, inside].find(each => POST.test(each) || OFFICE.test(each)) ?? ''
  const isAlone = words.length === found[0].length
  if (title === '' && (!isAlone || name.length > 4 || post !== '') && !(post === '' && name.length <= 3))
    return []
  if (title === '' && !isName(name)) return []
  return [{ start, isFirm: title !== '', role: 'answer', speaker: name, post: title.trim() }]
}

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧阳上官司马诸葛尉迟'
const isName = (name: string): boolean => surnames.includes(name[0]!) && name.length >= 2 && name.length <= 4

/** The post that a line of its own gives under the name: 市生态环境局副局长 王伟. */
function postOf(lines: readonly CleanLine[], speaker: string): string {
  if (speaker === '') return ''
  for (const { text } of lines) {
    const words = text.trim()
    if (words.length > 60 || !words.endsWith(speaker)) continue
    const post = words.slice(0, -speaker.length).trim()
    if (post !== '' && POST.test(post)) return post
  }
  return ''
}

const english =
  /^(?<label>(?:Q(?:uestion)?|A(?:nswer)?)\d*|(?:(?:Mr|Ms|Mrs|Dr|Minister|Director|Commissioner|Secretary|President|Chairman|Professor)\.? )?[A-Z][\p{L}.'-]+(?: (?:[A-Z][\p{L}.'&-]*|of|and|the|for|de|van)){0,7}(?:,? [(A-Z][^:]{2,80})?)\s*:\s/u
const ASKS =
  /\b(?:Reporter|Question|News|Daily|Agency|Journalist|Press|Times|Post|TV|Television|Radio|Reuters|Bloomberg|Xinhua|CNN|BBC|CGTN|AFP|AP|Media|Broadcasting|Correspondent)\b|^Q\d*$/u
const NOT_A_SPEAKER =
  /^(?:Note|Source|Contact|Table|Figure|Updated|Published|Date|Annex|Summary|Background|Example|Warning|Release|Posted|Editor|Author|Tel|Email)/u

function englishLabel(words: string, start: number): Label[] {
  const found = english.exec(`${words} `)
  if (!found || NOT_A_SPEAKER.test(words)) return []
  const label = found.groups!.label!
  const isQuestion = ASKS.test(label) || (!/^A(?:nswer)?\d*$/u.test(label) && /\?[”"']?$/u.test(words))
  const isBare = /^(?:Q|A|Question|Answer)\d*$/u.test(label)
  const [name = '', ...post] = label.split(/,\s|\s\(/u)
  return [
    {
      start,
      isFirm: isBare || isQuestion,
      role: isQuestion ? 'question' : 'answer',
      speaker: isBare ? '' : isQuestion ? label : name,
      post: isBare || isQuestion ? '' : post.join(', ').replace(/\)$/u, ''),
    },
  ]
}
