import { describe, expect, it } from 'vitest'
import { createHistory } from '../../../renderer/features/documents/history.ts'

interface Text { title?: string; kind?: string }

describe('the way back', () => {
  it('undoes and redoes steps, each with the fields it changed', () => {
    let now: Text = { title: 'c', kind: 'line' }
    const history = createHistory<Text>(() => 0)
    const opposite = (step: Text): Text => Object.fromEntries(Object.keys(step).map(field => [field, now[field as keyof Text]]))
    history.remember({ title: 'a' })
    history.remember({ kind: 'bar' })
    now = { ...now, ...history.undo(opposite) }
    now = { ...now, ...history.undo(opposite) }
    const undone = now
    now = { ...now, ...history.redo(opposite) }
    expect({ undone, now, canUndo: history.canUndo.value, canRedo: history.canRedo.value }).toEqual({ undone: { title: 'a', kind: 'bar' }, now: { title: 'c', kind: 'bar' }, canUndo: true, canRedo: true })
  })

  it('takes quick changes of one group as one step', () => {
    let time = 0
    const history = createHistory<Text>(() => time)
    history.remember({ title: '' }, 'title')
    time = 500
    history.remember({ title: 'a' }, 'title')
    time = 4000
    history.remember({ title: 'ab' }, 'title')
    const none = (step: Text) => step
    expect([history.undo(none), history.undo(none), history.undo(none)]).toEqual([{ title: 'ab' }, { title: '' }, undefined])
  })

  it('forgets what was undone when something new is done', () => {
    const history = createHistory<Text>(() => 0)
    history.remember({ title: 'a' })
    history.undo(step => step)
    history.remember({ title: 'b' })
    expect([history.canUndo.value, history.canRedo.value]).toEqual([true, false])
  })
})
