import type { Block, EventId, Script } from '../../core/documents/model.ts'
import { figure, openOffice, paragraph, withAirData, words, type Office } from './office.ts'

/**
 * A press conference on the air: an approved block, and a speech that places it and prints a share beside it.
 */
export interface AirEvent {
  readonly office: Office
  readonly block: Block
  readonly event: EventId
  readonly script: Script
}

export async function openAirEvent(): Promise<AirEvent> {
  const office = await openOffice()
  await withAirData(office)
  const days = paragraph(words('优良天数'), figure('{{优良天数@2022}}', '295天'), words('。'))
  const block = await office.api.blocks.create.mutate({ title: '空气质量', paragraphs: [days] })
  const { id: event } = await office.api.events.create.mutate({ title: '新闻发布会', date: '2023-08-11' })
  await office.api.blocks.approve.mutate({ id: block.id, expected: block.revision })
  const share = [words('优良天数率'), figure('{{优良天数@2022/有效天数@2022:占比}}', '80.8%'), words('。')]
  const script = await office.api.scripts.create.mutate({
    event,
    kind: 'main-speech',
    title: '发布词',
    date: '2023-08-11',
    items: [
      { id: 'p', type: 'placement', block: block.id, use: { mode: 'follow' } },
      { id: 'q', type: 'paragraph', inlines: share },
    ],
  })
  return { office, block, event, script }
}

export const airPlace = (indicator: string) => ({ indicator, region: 'home', period: '2022' })

/** Publishes both values, as far as they are not yet. */
export async function publishAir({ api }: Office): Promise<void> {
  for (const indicator of ['优良天数', '有效天数']) {
    const [latest] = await api.observations.history.query(airPlace(indicator))
    if (latest!.state !== 'published')
      await api.observations.advance.mutate({
        ...airPlace(indicator),
        to: 'published',
        expected: latest!.revision,
      })
  }
}
