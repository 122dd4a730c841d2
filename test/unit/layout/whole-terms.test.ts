import { describe, expect, it } from 'vitest'
import type { PlanParagraph, PlanRun } from '../../../core/layout/index.ts'
import { keepTermsWhole } from '../../../core/layout/whole-terms.ts'
import { placeId, TextName } from '../../../core/documents/index.ts'
import { shippedProfile } from './profiles.ts'

const at = placeId({ place: 'script', id: 's' }, TextName.parse('p'))
const han = (count: number): string => '水'.repeat(count)
const planned = (
  template: 'official' | 'large-print',
  runs: PlanRun[],
  style: PlanParagraph['style'] = 'sentence',
) => {
  const profile = shippedProfile(template)
  return (
    keepTermsWhole({ ...profile, title: '', look: profile, paragraphs: [{ style, runs }] }).paragraphs[0]
      ?.runs ?? []
  )
}
/** Lines as the plan ends them. */
const lines = (runs: readonly PlanRun[]): string[] =>
  runs
    .map(({ text, breaks = [] }) =>
      [0, ...breaks]
        .map(
          (start, index) =>
            (start > 0 || breaks.includes(0) ? '|' : '') +
            text.slice(start, [...breaks.filter(one => one > 0), text.length][index]),
        )
        .join(''),
    )
    .join('')
    .split('|')

describe('a sentence of the reading copy', () => {
  it('flows by itself where no term would be torn', () => {
    expect(planned('large-print', [{ text: `${han(10)}12个${han(20)}` }])).toEqual([
      { text: `${han(10)}12个${han(20)}` },
    ])
  })

  it('has its lines planned where one would be', () => {
    expect(lines(planned('large-print', [{ text: `${han(18)}12个断面好` }]))).toEqual([han(18), '12个断面好'])
  })

  it('moves a figure whole, and puts nothing into its text', () => {
    const figure: PlanRun = { text: '同比下降5.4%', expression: '{{a@2022:同比}}', at }
    expect(planned('large-print', [{ text: han(16) }, figure, { text: '。' }])).toEqual([
      { text: han(16) },
      { ...figure, breaks: [0] },
      { text: '。' },
    ])
  })

  it('lets a line of a long figure end between its numbers', () => {
    const long: PlanRun = {
      text: '从2012年的0.255毫克每升下降到2022年的0.0043毫克每升，下降幅度98.3%',
      expression: '{{a@2012→a@2022:从至}}',
      at,
    }
    const torn = lines(planned('large-print', [{ text: han(9) }, long])).filter(line =>
      /\d$|[.毫克每]$/.test(line),
    )
    expect(torn).toEqual([])
  })

  it('keeps the weight of what it breaks', () => {
    expect(planned('large-print', [{ text: `${han(18)}12个`, bold: true }])).toEqual([
      { text: `${han(18)}12个`, bold: true, breaks: [18] },
    ])
  })
})

describe('a line of the official layout', () => {
  it('is spread a little where it would end between a number and its unit', () => {
    expect(planned('official', [{ text: `${han(24)}12个断面` }], 'body')).toEqual([
      { text: han(24), spread: 14 },
      { text: '12个断面' },
    ])
  })

  it('stays as it is where it would be spread too far, or ends otherwise', () => {
    for (const text of [`${han(20)}0.0043毫克每升`, `${han(23)}12个断面`, han(60)])
      expect(planned('official', [{ text }], 'body')).toEqual([{ text }])
  })

  it('never cuts a figure', () => {
    const figure: PlanRun = { text: '12个', expression: '{{a@2022}}', at }
    expect(
      planned('official', [{ text: han(24) }, figure, { text: '。' }], 'body').filter(
        ({ expression }) => expression !== undefined,
      ),
    ).toEqual([figure])
  })
})
