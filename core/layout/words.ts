import type { Language } from '../figures/model.ts'

/** The fixed words a layout prints around the text. */
export interface LayoutWords {
  readonly answersTitle: (event: string) => string
  readonly mark: string
  readonly question: string
  readonly answer: string
  readonly answerer: string
  readonly mainLine: string
  readonly reference: string
  readonly fallback: string
  readonly avoid: string
  readonly sources: string
  readonly source: string
  /** Behind words that the data do not say any more, whose source is no longer known. */
  readonly movedOn: string
  readonly clearance: string
  readonly cleared: string
  readonly draft: string
  /** At the head of a draft, and behind a figure that is not published yet. */
  readonly draftHead: string
  readonly unpublished: string
  readonly listMark: string
  /** Between the details of an answer. */
  readonly detailGap: string
  readonly labelEnd: string
  readonly brackets: readonly [string, string]
  /** Between the number of a heading and its text. */
  readonly afterNumber: string
}

export const layoutWords: Record<Language, LayoutWords> = {
  zh: {
    answersTitle: event => `${event}答问口径`,
    mark: '内部资料　注意保管',
    question: '问',
    answer: '答',
    answerer: '建议答问人',
    mainLine: '核心口径',
    reference: '参考答复',
    fallback: '追问预案',
    avoid: '不宜表述',
    sources: '数据及来源',
    source: '来源',
    movedOn: '数据已更新，来源待核对',
    clearance: '审签',
    cleared: '已审定',
    draft: '征求意见稿',
    draftHead: '草稿',
    unpublished: '〔待发布〕',
    listMark: '，',
    detailGap: '　',
    labelEnd: '：',
    brackets: ['（', '）'],
    afterNumber: '',
  },
  en: {
    answersTitle: event => `${event}: Questions and Answers`,
    mark: 'Internal. Keep safe.',
    question: 'Question',
    answer: 'Answer',
    answerer: 'Answered by',
    mainLine: 'Main line',
    reference: 'Suggested answer',
    fallback: 'If pressed',
    avoid: 'Do not say',
    sources: 'Figures and sources',
    source: 'source',
    movedOn: 'the data have changed since, source to be checked',
    clearance: 'Clearance',
    cleared: 'cleared',
    draft: 'draft',
    draftHead: 'Draft',
    unpublished: ' [not published yet]',
    listMark: ', ',
    detailGap: '; ',
    labelEnd: ': ',
    brackets: ['(', ')'],
    afterNumber: ' ',
  },
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A date as documents print it: Arabic, full year, no leading zeros (2023年8月11日; 11 August 2023). */
export function printDate(date: string, language: Language): string {
  const [year, month, day] = date.split('-').map(Number)
  if (!year || !month || !day) return ''
  return language === 'zh' ? `${year}年${month}月${day}日` : `${day} ${months[month - 1]} ${year}`
}
