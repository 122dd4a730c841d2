import { expect, it } from 'vitest'
import { belongsToText, isPressed } from '../../../renderer/features/commands/keys.ts'

const pressed = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {},
) => ({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held })

it('knows a shortcut by exactly its keys, with Cmd for Ctrl', () => {
  expect([
    isPressed(pressed('P', { ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+P'),
    isPressed(pressed('p', { metaKey: true, shiftKey: true }), 'Ctrl+Shift+P'),
    isPressed(pressed('p', { ctrlKey: true }), 'Ctrl+Shift+P'),
    isPressed(pressed('F1'), 'F1'),
    isPressed(pressed('F1', { altKey: true }), 'F1'),
  ]).toEqual([true, true, false, true, false])
})

it('leaves plain keys to the text that is being written', () => {
  expect(['Delete', 'Shift+Enter', 'Ctrl+S', 'Alt+1', 'F1'].map(belongsToText)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})
