import { strFromU8, unzipSync } from 'fflate'
import type { PagePlan } from '../../core/layout/index.ts'
import { planScript } from '../../core/layout/index.ts'
import type { Language } from '../../core/figures/model.ts'
import { layoutProfile } from '../../backend/export/profiles.ts'
import { writeWord } from '../../backend/export/word/index.ts'
import { direction, figure, heading, nothingPlaced, prose, script, text } from '../unit/documents/builders.ts'

/** A moment for the documents of these tests. */
export const date = '2023-08-01T08:00:00Z'

const passage = '各县区把治水放在首位，坚持“一河一策”——先查污染来源，再定整治办法……河道面貌明显改观。'

export const figures = [
  '295天',
  '80.8%',
  '同比提高2.7个百分点',
  '40.6μg/m³',
  '从2012年的0.255毫克/升下降到2022年的0.0043毫克/升，下降幅度98.3%',
  '居全省第7位',
  '超28万户',
]

const [days = '', rate = '', points = '', dust = '', nickel = '', rank = '', homes = ''] = figures
const printed = (words: string) => figure(`{{${words}@2022}}`, words)

/** A speech of several pages with every kind of item. */
export const speech = script({
  title: '在云河市深入打好污染防治攻坚战新闻发布会上的发布词',
  date: '2023-08-01',
  speaker: '云河市水务局　新闻发言人',
  salutation: '各位记者朋友：',
  items: [
    prose('p1', text('大家好！'), { type: 'text', text: '感谢各位', bold: true }, text(`到场。${passage}`)),
    heading('a', 1, '今年以来的治水成效'),
    heading('b', 2, '空气质量'),
    prose(
      'p2',
      text('优良天数'),
      printed(days),
      text('，占'),
      printed(rate),
      text('，'),
      printed(points),
      text('；细颗粒物浓度'),
      printed(dust),
      text('。'),
    ),
    heading('c', 3, '源头管控'),
    prose('p3', text('镍浓度'), printed(nickel), text('，'), printed(rank), text(`。${passage.repeat(4)}`)),
    heading('d', 4, '入户改造'),
    direction('e', '请看大屏幕'),
    prose('p4', text('改造'), printed(homes), text(`，投入<专项>资金&自筹资金。${passage.repeat(12)}`)),
    heading('f', 1, '下一步打算'),
    prose('p5', text(`${passage.repeat(6)}谢谢大家！`)),
  ],
})

export const speechPlan = (template: PagePlan['template'], language: Language = 'zh'): PagePlan =>
  planScript(speech, nothingPlaced, layoutProfile(template, language))

/** Han characters without a repeat within a line, so that a wrong cut shows. */
const han = '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳'

/** `count` Han characters. */
export const hanText = (count: number): string =>
  Array.from({ length: count }, (_, index) => han[index % han.length]).join('')

/** One paragraph of Han characters that fills full lines of 28, its first line being indented by two. */
export function gridPlan(lines: number): PagePlan {
  const plan = planScript(script({ title: '版心' }), nothingPlaced, layoutProfile('official', 'zh'))
  return { ...plan, paragraphs: [{ style: 'body', runs: [{ text: hanText(lines * 28 - 2) }] }] }
}

/** The parts of a Word file as text. */
export async function partsOf(plan: PagePlan, moment = date): Promise<Record<string, string>> {
  const files = unzipSync(await writeWord(plan, { date: moment }))
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]))
}
