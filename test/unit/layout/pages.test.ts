import { describe, expect, it } from 'vitest'
import { paginate, type PlanParagraph } from '../../../core/layout/index.ts'
import { shippedProfile } from './profiles.ts'

const profile = shippedProfile('official')
const body = (text: string): PlanParagraph => ({ style: 'body', runs: [{ text }] })
const pagesOf = (...paragraphs: PlanParagraph[]) =>
  paginate({ ...profile, title: '', look: profile, paragraphs }).map(page =>
    page.map(line => line.runs.map(run => run.text).join('')),
  )

describe('pages', () => {
  it('hold 28 characters a line, the first of a paragraph two fewer', () => {
    expect(pagesOf(body('字'.repeat(26 + 28 + 1)))).toEqual([['字'.repeat(26), '字'.repeat(28), '字']])
  })

  it('hold 22 lines', () => {
    expect(pagesOf(body('字'.repeat(26 + 28 * 22))).map(lines => lines.length)).toEqual([22, 1])
  })

  it('never begin a line with a full stop nor cut a number or a word', () => {
    expect(pagesOf(body(`${'字'.repeat(26)}。${'字'.repeat(26)}1564项water`))).toEqual([
      ['字'.repeat(25), `字。${'字'.repeat(26)}`, '1564项water'],
    ])
  })

  it('break what is longer than a line', () => {
    expect(
      pagesOf(body('a'.repeat(130)))
        .flat()
        .map(line => line.length),
    ).toEqual([59, 64, 7])
  })

  it('go on in a new line where the author did', () => {
    expect(pagesOf(body('甲\n乙'))).toEqual([['甲', '乙']])
  })

  it('keep a heading with what follows it', () => {
    const pages = pagesOf(
      body('字'.repeat(26 + 28 * 20)),
      { style: 'heading-1', runs: [{ text: '一、成效' }] },
      body('好'),
    )
    expect(pages.map(lines => lines.at(-1))).toEqual(['字'.repeat(28), '好'])
  })
})
