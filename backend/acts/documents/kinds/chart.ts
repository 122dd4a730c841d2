import { ChartId } from '../../../../core/documents/model.ts'
import { stamp, type ActedKind } from './kind.ts'

export const chart: ActedKind<'chart'> = {
  read: (reader, id) => reader.chart(ChartId.parse(id)),
  begin: async (reader, given, act) => ({
    id: ChartId.parse(crypto.randomUUID()),
    position: (await reader.charts(given.event)).length + 1,
    kind: 'bar',
    title: '',
    subtitle: '',
    language: 'zh',
    series: [],
    revision: 0,
    ...stamp(act),
    ...given,
  }),
  edit: (present, changes, act) => ({ ...present, ...changes, ...stamp(act) }),
  save: (writer, edited, expected) => writer.saveChart(edited, expected),
}
