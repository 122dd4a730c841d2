import { describe, expect, it } from 'vitest'
import {
  contentOf,
  heldReasons,
  type Block,
  type BlockVersion,
  type Placement,
} from '../../../core/documents/index.ts'
import { approveBlock, withdrawBlock } from '../../../core/documents/review.ts'
import { block, paragraph, placement, text } from './builders.ts'

const day = '2023-08-11'
const approved = { state: 'approved' as const, version: 1, approvedVersion: 1 }

function reasons(changes: Partial<Block>, use?: Placement['use'], versions: readonly BlockVersion[] = []) {
  const placed = block(changes)
  return heldReasons(placed, contentOf(placement('x', 'block', use), placed, versions), day)
}

describe('a placed block', () => {
  it('may leave when it is approved, public and within its dates', () => {
    expect(reasons(approved)).toEqual([])
    expect(reasons({ ...approved, validFrom: day, validTo: day })).toEqual([])
  })

  it('is held back by every reason there is, each named', () => {
    expect(reasons({ releaseLevel: 'withheld', validTo: '2023-08-10' })).toEqual([
      'draft',
      'withheld',
      'expired',
    ])
    expect(reasons({ ...approved, releaseLevel: 'internal', validFrom: '2023-08-12' })).toEqual([
      'internal',
      'early',
    ])
  })

  it('is held back where the words were edited in place, even of an approved block, with its level and dates', () => {
    const own = { mode: 'edited' as const, version: 1, paragraphs: [paragraph(text('改过'))] }
    expect(reasons({ ...approved, validTo: '2023-01-01' }, own)).toEqual(['edited', 'expired'])
  })

  it('is held back where it stays at a version that nobody approved, and may leave at one that somebody did', () => {
    const version = (number: number, isApproved: boolean): BlockVersion => ({
      block: block({}).id,
      version: number,
      title: '',
      paragraphs: [],
      approved: isApproved,
      note: '',
      savedBy: '',
      savedAt: '',
    })
    const present = { state: 'draft' as const, version: 3, approvedVersion: 2 }
    expect(reasons(present, { mode: 'pinned', version: 1 }, [version(1, false)])).toEqual(['draft'])
    expect(reasons(present, { mode: 'pinned', version: 2 }, [version(2, true)])).toEqual([])
    expect(reasons(present, { mode: 'pinned', version: 3 })).toEqual(['draft'])
  })

  it('is held back where it stays at an approved version and the approval was withdrawn, until the block is approved again', () => {
    const pinned = { mode: 'pinned' as const, version: 1 }
    const first: BlockVersion = {
      block: block({}).id,
      version: 1,
      title: '',
      paragraphs: [],
      approved: true,
      note: '',
      savedBy: '',
      savedAt: '',
    }
    const [act, before] = [{ by: '王', at: day }, block(approved)]
    const withdrawn = withdrawBlock(before, act)
    expect(
      heldReasons(withdrawn, contentOf(placement('x', 'block', pinned), withdrawn, [first]), day),
    ).toEqual(['withdrawn'])
    const again = approveBlock(withdrawn, act)
    expect(heldReasons(again, contentOf(placement('x', 'block', pinned), again, [first]), day)).toEqual([])
  })

  it('stays held back at a version whose approval was taken back, also once other words are approved, but not once the same are', () => {
    const version = (number: number, words: string, withdrawn: boolean): BlockVersion => ({
      block: block({}).id,
      version: number,
      title: '',
      paragraphs: [paragraph(text(words))],
      approved: !withdrawn,
      ...(withdrawn ? { withdrawn } : {}),
      note: '',
      savedBy: '',
      savedAt: '',
    })
    const [pinned, first] = [{ mode: 'pinned' as const, version: 1 }, version(1, '旧话', true)]
    const again = (words: string) => ({
      state: 'approved' as const,
      version: 3,
      approvedVersion: 3,
      paragraphs: [paragraph(text(words))],
    })
    expect([reasons(again('新话'), pinned, [first]), reasons(again('旧话'), pinned, [first])]).toEqual([
      ['withdrawn'],
      [],
    ])
    const rewriting = { state: 'draft' as const, version: 4, approvedVersion: 3 }
    expect([
      reasons(rewriting, pinned, [first, version(3, '新话', false)]),
      reasons(rewriting, pinned, [first, version(3, '旧话', false)]),
      reasons(rewriting, pinned, [first]),
    ]).toEqual([['withdrawn'], [], ['withdrawn']])
  })

  it('is held back with words edited in place also where its block is gone', () => {
    const own = placement('x', 'block', { mode: 'edited', version: 1, paragraphs: [paragraph(text('改过'))] })
    expect(heldReasons(undefined, contentOf(own, undefined, []), day)).toEqual(['edited'])
  })

  it('is held back where the block or its version is gone', () => {
    expect(heldReasons(undefined, undefined, day)).toEqual(['gone'])
    expect(reasons(approved, { mode: 'pinned', version: 7 })).toEqual(['gone'])
  })
})
