import { createWorkspaceFile, type NewRevision } from '../../backend/store/index.ts'
import { block, event, figure, indicator, observation, paragraph, region, text } from '../store/builders.ts'
import { writable, type WritableWorkspace } from '../writable.ts'

/** An office with a large library: blocks of two figures each, which all print what the data says. */
export const indicators = 500
export const years = 20
const firstYear = 2004
const lettersEach = 300

const keyOf = (index: number): string => `指标${index % indicators}`
const periodOf = (index: number): string => String(firstYear + (Math.floor(index / indicators) % years))
const valueOf = '295'

/** The places of the values, each read by as many blocks as every other. */
export const placeOf = (index: number) => ({
  indicator: keyOf(index),
  region: 'luzhou',
  period: periodOf(index),
})

const expressionOf = (index: number): string => `{{${keyOf(index)}@${periodOf(index)}}}`

const filling = '全市上下坚持绿色发展，持续改善环境质量，各项工作扎实推进。'.repeat(12).slice(0, lettersEach)

const blockOf = (index: number) =>
  block({
    id: `block-${index}`,
    title: `素材第${index}号`,
    updatedAt: new Date(Date.UTC(2023, 0, 1) + index * 60_000).toISOString(),
    paragraphs: [
      paragraph(text(`${index}${filling}`), figure(expressionOf(index), `${valueOf}天`), text('。')),
      paragraph(text('其中'), figure(expressionOf(index * 7 + 3), `${valueOf}天`)),
    ],
  })

export const revisionOf = (index: number, value: string, expected: number): NewRevision => ({
  ...observation({ ...placeOf(index), value, enteredBy: '王' }),
  expected,
  sheet: '',
  cell: '',
})

async function fill(workspace: WritableWorkspace, blocks: number): Promise<void> {
  await workspace.transaction(async writer => {
    await writer.saveRegion(region())
    for (let index = 0; index < indicators; index += 1)
      await writer.saveIndicator(indicator({ key: keyOf(index), name: keyOf(index) }), 0)
    await writer.saveEvent(event(), 0)
  })
  await workspace.appendObservations(
    Array.from({ length: indicators * years }, (_, index) => revisionOf(index, valueOf, 0)),
    'filled',
  )
  for (let from = 0; from < blocks; from += 1000)
    await workspace.transaction(async writer => {
      for (let index = from; index < Math.min(from + 1000, blocks); index += 1)
        await writer.saveBlock(blockOf(index), 0, '')
    })
}

/** Makes the office at a path. */
export async function makeLargeOffice(path: string, blocks: number): Promise<void> {
  const workspace = writable(await createWorkspaceFile(path, { name: '新闻办', homeRegion: 'luzhou' }))
  await fill(workspace, blocks)
  await workspace.close()
}
