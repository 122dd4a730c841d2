import { useSessionStore } from '../../session/index.ts'
import { useUndoStore } from '../../undo/index.ts'
import type { GridKey } from '../grid/keys.ts'
import type { Step } from '../grid/range.ts'
import type { DataPlace } from '../shell/use-data-place.ts'

type Plain = Exclude<GridKey['does'], 'move' | 'type' | 'menu'>

/** What the keys of the grid mean here. */
export function useKeys({ table, selection, entering, filling, copying, openForm }: DataPlace) {
  const session = useSessionStore()
  const undo = useUndoStore()
  const { rows, periods, fold } = table
  const { heading, rect, spot } = selection
  const lastRow = (): number => rows.value.length - 1
  const lastColumn = (): number => periods.value.length - 1

  const HANDLED: Readonly<Record<Plain, () => void>> = {
    edit: begin,
    clear: () => {
      if (rect.value && !session.isReadOnly) filling.clear(rect.value)
    },
    all: () => selection.selectRect({ top: 0, bottom: lastRow(), left: 0, right: lastColumn() }),
    row: () => {
      if (rect.value) selection.selectRect({ ...rect.value, left: 0, right: lastColumn() })
    },
    column: () => {
      if (rect.value) selection.selectRect({ ...rect.value, top: 0, bottom: lastRow() })
    },
    down: filling.fillDown,
    right: filling.fillRight,
    undo: () => {
      void undo.undo()
    },
    redo: () => {
      void undo.redo()
    },
    escape: () => {
      if (spot.value) selection.selectSpot(spot.value)
    },
    toggle: () => {
      if (heading.value) fold(heading.value.key)
      else begin()
    },
    'copy-headed': () => {
      void copying.copyHeaded()
    },
  }

  function begin(): void {
    if (heading.value) fold(heading.value.key)
    else if (selection.period.value === '') openForm('edit')
    else entering.begin()
  }

  /** Left closes a heading that is open, right opens one that is closed. */
  function move(step: Step, extend: boolean, pageRows: number): void {
    const isSideways = step === 'left' || step === 'right'
    if (heading.value && isSideways && heading.value.isOpen === (step === 'left')) fold(heading.value.key)
    else selection.move(step, extend, pageRows)
  }

  return (key: GridKey, pageRows: number): void => {
    if (key.does === 'move') move(key.step, key.extend, pageRows)
    else if (key.does === 'type') entering.begin(key.text)
    else if (key.does !== 'menu') HANDLED[key.does]()
  }
}
