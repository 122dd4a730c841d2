import { describe, expect, it } from 'vitest'
import { contentOf, plainText, splitInlines, splitParagraph } from '../../../core/documents/index.ts'
import type { BlockVersion } from '../../../core/documents/index.ts'
import { BlockId } from '../../../core/documents/index.ts'
import { block, figure, paragraph, placement, text } from './builders.ts'

const at = (version: number) => [paragraph(text(`第${version}版`))]
const version = (number: number): BlockVersion => ({
  block: BlockId.parse('block'),
  version: number,
  title: '',
  paragraphs: at(number),
  approved: true,
  note: '',
  savedBy: '',
  savedAt: '',
})
const draft = block({ version: 3, approvedVersion: 2, paragraphs: at(3) })
const versions = [version(1), version(2), version(3)]

describe('contentOf', () => {
  it('follows the latest approved version while a newer draft is written', () => {
    expect(contentOf(placement('x', 'block'), draft, versions)).toEqual({
      paragraphs: at(2),
      version: 2,
      words: 2,
      state: 'approved',
      approved: true,
      behind: false,
    })
  })

  it('follows the draft of a block never approved', () => {
    expect(contentOf(placement('x', 'block'), block({ version: 3, paragraphs: at(3) }), [])).toEqual({
      paragraphs: at(3),
      version: 3,
      words: 0,
      state: 'draft',
      approved: false,
      behind: false,
    })
  })

  it('stays at a pinned version and says that it is behind', () => {
    expect(contentOf(placement('x', 'block', { mode: 'pinned', version: 1 }), draft, versions)).toEqual({
      paragraphs: at(1),
      version: 1,
      words: 1,
      state: 'pinned',
      approved: true,
      behind: true,
    })
  })

  it('takes no version of another block for one of its own', () => {
    const other = { ...version(2), block: BlockId.parse('other'), paragraphs: at(8) }
    expect(contentOf(placement('x', 'block'), draft, [other, ...versions])?.paragraphs).toEqual(at(2))
    expect(contentOf(placement('x', 'block'), draft, [other])).toBeUndefined()
  })

  it('prints its own text even where the block is gone', () => {
    const own = placement('x', 'block', { mode: 'edited', version: 2, paragraphs: at(9) })
    expect([contentOf(own, draft, versions), contentOf(own, undefined, [])]).toEqual([
      { paragraphs: at(9), version: 2, words: 0, state: 'edited', approved: false, behind: false },
      { paragraphs: at(9), version: 2, words: 0, state: 'edited', approved: false, behind: false },
    ])
  })

  it('has nothing where the block or the version is gone', () => {
    expect([
      contentOf(placement('x', 'block'), undefined, versions),
      contentOf(placement('x', 'block'), draft, []),
    ]).toEqual([undefined, undefined])
  })
})

describe('splitting prose', () => {
  const inlines = [text('优良天数'), figure('{{a@2022}}', '295天'), text('，')]

  it('cuts text at the offset and never a figure', () => {
    expect(splitInlines(inlines, 2)).toEqual([
      [text('优良')],
      [text('天数'), figure('{{a@2022}}', '295天'), text('，')],
    ])
    expect(splitInlines(inlines, 6)).toEqual([
      [text('优良天数'), figure('{{a@2022}}', '295天')],
      [text('，')],
    ])
    expect(splitInlines(inlines, 99)).toEqual([inlines, []])
  })

  it('cuts one paragraph in two', () => {
    expect(splitParagraph([paragraph(text('甲')), paragraph(...inlines)], 1, 4)).toEqual([
      paragraph(text('甲')),
      paragraph(text('优良天数')),
      paragraph(figure('{{a@2022}}', '295天'), text('，')),
    ])
    expect(splitParagraph([], 0, 0)).toBeUndefined()
  })
})

it('prints paragraphs as plain text with figures as accepted', () => {
  expect(plainText([paragraph(text('共'), figure('{{a@2022}}', '295天')), paragraph(text('完'))])).toBe(
    '共295天\n完',
  )
})
