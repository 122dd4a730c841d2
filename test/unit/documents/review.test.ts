import { describe, expect, it } from 'vitest'
import { QuestionId, EventId, type Question, ItemId } from '../../../core/documents/index.ts'
import {
  acceptInBlock,
  approveBlock,
  editBlock,
  editQuestion,
  withdrawBlock,
} from '../../../core/documents/review.ts'
import { block, paragraph, text } from './builders.ts'

const act = { by: '王', at: '2023-08-10T09:00:00.000Z' }
const stamp = { updatedBy: act.by, updatedAt: act.at }
const old = [paragraph(text('旧'))]
const fresh = [paragraph(text('新'))]
const approved = block({
  state: 'approved',
  version: 2,
  approvedVersion: 2,
  approvedBy: '李',
  approvedAt: '2023-08-01',
  paragraphs: old,
})

describe('a block', () => {
  it('begins a new draft where words of an approved version change', () => {
    expect(editBlock(approved, { paragraphs: fresh }, act)).toEqual({
      ...approved,
      ...stamp,
      state: 'draft',
      version: 3,
      paragraphs: fresh,
    })
  })

  it('begins a new draft where an approved version gets another title, and none where it gets the same', () => {
    expect(editBlock(approved, { title: '新题' }, act)).toEqual({
      ...approved,
      ...stamp,
      title: '新题',
      state: 'draft',
      version: 3,
    })
    expect(editBlock(approved, { title: approved.title, paragraphs: [paragraph(text('旧'))] }, act)).toEqual({
      ...approved,
      ...stamp,
    })
  })

  it('stays approved where only its owner changes', () => {
    expect(editBlock(approved, { owner: '赵' }, act)).toEqual({ ...approved, ...stamp, owner: '赵' })
  })

  it('goes on with the same draft where a draft changes', () => {
    const draft = editBlock(approved, { paragraphs: fresh }, act)
    expect(editBlock(draft, { title: '题' }, act)).toEqual({ ...draft, title: '题' })
  })

  it('is approved in the version at hand, with who did it and when', () => {
    const draft = block({ version: 3, approvedVersion: 2 })
    expect(approveBlock(draft, act)).toEqual({
      ...draft,
      ...stamp,
      state: 'approved',
      approvedVersion: 3,
      approvedBy: act.by,
      approvedAt: act.at,
    })
  })

  it('keeps the version that was approved when its approval is taken back', () => {
    const withdrawn = withdrawBlock(approved, act)
    expect(withdrawn).toEqual({
      ...approved,
      ...stamp,
      state: 'draft',
      version: 3,
      approvedVersion: 0,
      approvedBy: '',
      approvedAt: '',
    })
    expect(editBlock(withdrawn, { paragraphs: fresh }, act).version).toBe(3)
    const draft = block({ version: 3, approvedVersion: 2 })
    expect(withdrawBlock(draft, act)).toEqual({ ...draft, ...stamp, approvedVersion: 0 })
  })

  it('with accepted figures is a new approved version, and a draft stays the draft it was', () => {
    const draft = block({ version: 3, approvedVersion: 2, paragraphs: old })
    expect(acceptInBlock(approved, fresh, act)).toEqual({
      ...approved,
      ...stamp,
      paragraphs: fresh,
      version: 3,
      approvedVersion: 3,
      approvedBy: act.by,
      approvedAt: act.at,
    })
    expect(acceptInBlock(draft, fresh, act)).toEqual({ ...draft, ...stamp, paragraphs: fresh })
  })
})

describe('a question', () => {
  const question: Question = {
    id: QuestionId.parse('q'),
    event: EventId.parse('event'),
    position: 1,
    question: '问',
    department: '',
    answerer: '',
    state: 'approved',
    language: 'zh',
    mainLine: [text('口径')],
    answer: [],
    fallback: '追问',
    avoid: '不说',
    revision: 1,
    updatedBy: '',
    updatedAt: '',
  }

  it.each([
    { question: '另问' },
    { mainLine: [text('另一句')] },
    { answer: [{ id: ItemId.parse('a'), type: 'paragraph' as const, inlines: [text('另答')] }] },
  ])('needs approval again after %j', changes => {
    expect(editQuestion(question, changes, act)).toEqual({
      ...question,
      ...changes,
      ...stamp,
      state: 'draft',
    })
  })

  it('stays approved where its words stay, whoever answers and whatever guidance stands beside them', () => {
    const changes = { mainLine: [text('口径')], answerer: '局长', fallback: '另一说' }
    expect(editQuestion(question, changes, act)).toEqual({ ...question, ...changes, ...stamp })
  })
})
