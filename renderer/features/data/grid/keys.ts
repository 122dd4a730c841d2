import type { Step } from './range.ts'

/** What a key means in the table while no cell is being written. */
export type GridKey =
  | { readonly does: 'move'; readonly step: Step; readonly extend: boolean }
  | { readonly does: 'type'; readonly text: string }
  | {
      readonly does:
        | 'edit'
        | 'clear'
        | 'all'
        | 'row'
        | 'column'
        | 'down'
        | 'right'
        | 'undo'
        | 'redo'
        | 'menu'
        | 'escape'
        | 'toggle'
        | 'copy-headed'
    }

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  PageUp: 'page-up',
  PageDown: 'page-down',
  Home: 'home',
  End: 'end',
}
const FAR: Readonly<Record<string, Step>> = {
  ArrowUp: 'edge-up',
  ArrowDown: 'edge-down',
  ArrowLeft: 'edge-left',
  ArrowRight: 'edge-right',
  Home: 'first',
  End: 'last',
  PageUp: 'first',
  PageDown: 'last',
}

/** What begins a value when it is typed over a cell. */
const BEGINS = /^[\d.\-+≥<>~≈０-９约超近不]$/

/** Undefined where the key is not the table's, so that it goes on to whoever wants it. */
export function readKey(event: Pressed): GridKey | undefined {
  if (event.altKey) return event.key === 'ArrowDown' ? { does: 'menu' } : undefined
  return event.ctrlKey || event.metaKey ? withControl(event) : plain(event)
}

function plain({ key, shiftKey }: Pressed): GridKey | undefined {
  const step = STEPS[key]
  if (step) return { does: 'move', step, extend: shiftKey }
  if (key === 'Tab') return { does: 'move', step: shiftKey ? 'previous' : 'next', extend: false }
  if (key === 'Enter') return shiftKey ? { does: 'move', step: 'up', extend: false } : { does: 'edit' }
  if (key === 'F2') return { does: 'edit' }
  if (key === 'Escape') return { does: 'escape' }
  if (key === 'Delete' || key === 'Backspace') return { does: 'clear' }
  if (key === 'ContextMenu') return { does: 'menu' }
  if (key === ' ') return { does: shiftKey ? 'row' : 'toggle' }
  return BEGINS.test(key) ? { does: 'type', text: key } : undefined
}

const CONTROL: Readonly<Record<string, 'all' | 'down' | 'right' | 'redo' | 'column'>> = {
  a: 'all',
  d: 'down',
  r: 'right',
  y: 'redo',
  ' ': 'column',
}

function withControl({ key, shiftKey }: Pressed): GridKey | undefined {
  const step = FAR[key]
  if (step) return { does: 'move', step, extend: shiftKey }
  const letter = key.toLowerCase()
  if (letter === 'z') return { does: shiftKey ? 'redo' : 'undo' }
  if (letter === 'c' && shiftKey) return { does: 'copy-headed' }
  const does = shiftKey ? undefined : CONTROL[letter]
  return does && { does }
}
