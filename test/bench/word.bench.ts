import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { layoutProfile } from '../../backend/export/profiles.ts'
import { writeWord } from '../../backend/export/word/index.ts'
import { placeId, TextName } from '../../core/documents/index.ts'
import type { PagePlan, PlanParagraph, PlanRun } from '../../core/layout/index.ts'
import { compared, inTurn, type Contenders } from './in-turn.ts'

/**
 * A binder of 1,000 questions with five figures each, written by Lectern and by docxtemplater, in turn, in
 * one process.
 */
const items = Number(process.env.LECTERN_ITEMS ?? 1000)
const rounds = 9
const date = '2023-08-11T00:00:00.000Z'
const profile = layoutProfile('official', 'zh')

const measures = ['优良天数率', '断面水质优良率', '整改完成率', '秸秆综合利用率', '农膜回收率']
const printed = (item: number, figure: number): string => `${((item * 7 + figure * 13) % 1000) / 10}%`
const question = (item: number): string => `${item + 1}.问：请介绍${measures[item % 5]}的情况？`

const planOf = (paragraphs: readonly PlanParagraph[]): PagePlan => ({
  template: profile.template,
  language: 'zh',
  title: '答问口径',
  page: profile.page,
  look: { styles: profile.styles, footer: profile.footer, substitutes: profile.substitutes },
  paragraphs,
})

const at = placeId({ place: 'question', id: 'binder' }, TextName.parse('answer'))
const binder = planOf(
  Array.from({ length: items }, (_, item): PlanParagraph[] => [
    { style: 'question', runs: [{ text: question(item) }] },
    {
      style: 'body',
      runs: measures.flatMap((measure, figure): PlanRun[] => [
        { text: `${measure}为` },
        { text: printed(item, figure), expression: `{{${measure}@2022}}`, at },
        { text: '，' },
      ]),
    },
  ]).flat(),
)

const template = await writeWord(
  planOf([
    { style: 'body', runs: [{ text: '{#items}' }] },
    { style: 'question', runs: [{ text: '{question}' }] },
    {
      style: 'body',
      runs: measures.flatMap((measure, figure): PlanRun[] => [
        { text: `${measure}为` },
        { text: `{figure${figure}}` },
        { text: '，' },
      ]),
    },
    { style: 'body', runs: [{ text: '{/items}' }] },
  ]),
  { date },
)
const values = {
  items: Array.from({ length: items }, (_, item) => ({
    question: question(item),
    ...Object.fromEntries(measures.map((_, figure) => [`figure${figure}`, printed(item, figure)])),
  })),
}

const writers: Contenders = {
  Lectern: () => writeWord(binder, { date }),
  docxtemplater: async () =>
    new Docxtemplater(new PizZip(template), { paragraphLoop: true })
      .render(values)
      .getZip()
      .generate({ type: 'uint8array', compression: 'DEFLATE' }),
}

console.log(
  `${items} answers with ${items * 5} figures, median of ${rounds}: ${compared(await inTurn(writers, rounds))}`,
)
