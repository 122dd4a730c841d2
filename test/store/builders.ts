import { TextName } from '../../core/documents/text-names.ts'
import type { Chart } from '../../core/charts/model.ts'
import { BlockId, ChartId, EventId, QuestionId, ScriptId, ItemId } from '../../core/documents/model.ts'
import type {
  AnswerItem,
  Block,
  Event,
  Inline,
  Paragraph,
  Placement,
  Question,
  Script,
} from '../../core/documents/model.ts'
import type { Indicator, Observation, Region } from '../../core/figures/model.ts'
import type { KeptFigure, WorkspaceWriter } from '../../backend/store/index.ts'

export const text = (words: string): Inline => ({ type: 'text', text: words })
export const figure = (expression: string, printed = ''): Inline => ({ type: 'figure', expression, printed })
export const paragraph = (...inlines: Inline[]): Paragraph => ({ inlines })

export const region = (parts: Partial<Region> = {}): Region => ({
  key: 'luzhou',
  name: '泸州市',
  nameEn: 'Luzhou',
  parent: '',
  invented: false,
  complete: false,
  ...parts,
})

export const indicator = (parts: Partial<Indicator> = {}): Indicator => ({
  key: '优良天数',
  name: '优良天数',
  nameEn: '',
  aliases: [],
  unit: '天',
  unitEn: 'days',
  decimals: 0,
  rounding: 'half-up',
  polarity: 'higher-is-better',
  topic: '',
  department: '',
  definition: '',
  definitionChanges: [],
  type: 'quantity',
  classes: [],
  within: '',
  withinEn: '',
  seriesStarts: [],
  formula: null,
  revision: 0,
  ...parts,
})

export const observation = (parts: Partial<Observation> = {}): Omit<Observation, 'revision'> => ({
  indicator: '优良天数',
  region: 'luzhou',
  period: '2022',
  value: '295',
  bound: 'exact',
  source: '环境状况公报',
  state: 'entered',
  note: '',
  enteredBy: '监测科',
  enteredAt: '2023-01-15T08:00:00.000Z',
  ...parts,
})

export const block = (parts: Partial<Omit<Block, 'id'>> & { id?: string } = {}): Block => ({
  title: '空气质量',
  topic: '',
  department: '',
  owner: '',
  state: 'draft',
  releaseLevel: 'public',
  language: 'zh',
  validFrom: '',
  validTo: '',
  paragraphs: [],
  version: 1,
  approvedVersion: 0,
  approvedBy: '',
  approvedAt: '',
  revision: 0,
  updatedBy: '新闻科',
  updatedAt: '2023-08-01T08:00:00.000Z',
  ...parts,
  id: BlockId.parse(parts.id ?? 'air'),
})

export const placement = (
  id: string,
  placed: string,
  use: Placement['use'] = { mode: 'follow' },
): Placement => ({ id: ItemId.parse(id), type: 'placement', block: BlockId.parse(placed), use })

export const prose = (id: string, ...inlines: Inline[]): AnswerItem => ({
  id: ItemId.parse(id),
  type: 'paragraph',
  inlines,
})

export const event = (parts: Partial<Omit<Event, 'id'>> & { id?: string } = {}): Event => ({
  title: '生态文明建设新闻发布会',
  date: '2023-08-11',
  place: '',
  podium: [],
  revision: 0,
  updatedAt: '',
  ...parts,
  id: EventId.parse(parts.id ?? 'conference'),
})

export const script = (parts: Partial<Script> = {}): Script => ({
  id: ScriptId.parse('speech'),
  event: EventId.parse('conference'),
  kind: 'main-speech',
  title: '发布词',
  date: '',
  speaker: '',
  salutation: '',
  language: 'zh',
  rate: 240,
  budget: 0,
  items: [],
  revision: 0,
  updatedBy: '',
  updatedAt: '',
  ...parts,
})

export const question = (parts: Partial<Question> = {}): Question => ({
  id: QuestionId.parse('question-air'),
  event: EventId.parse('conference'),
  position: 1,
  question: '空气质量如何？',
  department: '',
  answerer: '',
  state: 'draft',
  language: 'zh',
  mainLine: [],
  answer: [],
  fallback: '',
  avoid: '',
  revision: 0,
  updatedBy: '',
  updatedAt: '',
  ...parts,
})

export const chart = (parts: Partial<Chart> = {}): Chart => ({
  id: ChartId.parse('chart-air'),
  event: EventId.parse('conference'),
  position: 1,
  kind: 'bar',
  title: '优良天数',
  subtitle: '',
  language: 'zh',
  series: [],
  revision: 0,
  updatedBy: '',
  updatedAt: '',
  ...parts,
})

/** That the good days of 2022 go on reading 295 in the first paragraph of what is called `air`. */
export const keptFigure = (parts: Partial<KeptFigure> = {}): KeptFigure => ({
  place: 'script',
  id: 'air',
  version: 0,
  item: TextName.parse('0'),
  nth: 0,
  expression: '{{优良天数@2022}}',
  printed: '295天',
  against: '296天',
  reason: '已发布',
  by: '王',
  at: '2023-08-11T09:00:00.000Z',
  ...parts,
})

/** The region and indicator that most tests speak of. */
export async function registerAir(writer: WorkspaceWriter): Promise<void> {
  await writer.saveRegion(region())
  await writer.saveIndicator(indicator(), 0)
}
