import { describe, expect, it } from 'vitest'
import { resolveProfile, type PlanParagraph } from '../../../core/layout/index.ts'
import { paginate } from '../../../renderer/features/composer/pages.ts'
import official from '../../../templates/word/official.json' with { type: 'json' }

const profile = resolveProfile(official)
const body = (text: string): PlanParagraph => ({ style: 'body', runs: [{ text }] })
const pagesOf = (...paragraphs: PlanParagraph[]) =>
  paginate({ ...profile, title: '', look: profile, paragraphs }).map((page) => page.map((line) => line.runs.map((run) => run.text).join('')))

describe('pages of the preview', () => {
  it('hold 28 characters a line, the first of a paragraph two fewer', () => {
    expect(pagesOf(body('字'.repeat(26 + 28 + 1)))).toEqual([['字'.repeat(26), '字'.repeat(28), '字']])
  })

  it('hold 22 lines', () => {
    expect(pagesOf(body('字'.repeat(26 + 28 * 22))).map((lines) => lines.length)).toEqual([22, 1])
  })

  it('never begin a line with a full stop nor cut a number', () => {
    expect(pagesOf(body(`${'字'.repeat(26)}。${'字'.repeat(26)}1564项`))).toEqual([[`${'字'.repeat(26)}。`, `${'字'.repeat(26)}1564`, '项']])
  })

  it('keep a heading with what follows it', () => {
    const pages = pagesOf(body('字'.repeat(26 + 28 * 20)), { style: 'heading-1', runs: [{ text: '一、成效' }] }, body('好'))
    expect(pages.map((lines) => lines.at(-1))).toEqual(['字'.repeat(28), '好'])
  })
})
