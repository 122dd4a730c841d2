import { computed, onScopeDispose, shallowReactive, toValue } from 'vue'
import type { MaybeRefOrGetter } from 'vue'
import { isComposing } from '../../ui/index.ts'
import { belongsToText, isPressed } from './keys.ts'

/** Something a person can do, wherever it is offered: palette, shortcut, menu of the window, help. */
export interface Command {
  /** `area.verb`, also the id the window's menu sends. */
  readonly id: string
  readonly title: string
  /** Heading it stands under in help and palette. */
  readonly group: string
  /** e.g. `Ctrl+Shift+P`. */
  readonly keys?: string
  /** Other keys that do the same, as other programs have them. */
  readonly alsoKeys?: string
  /**
   * In a field these keys are the field's own, unless what is typed there is stored by itself
   * (`data-stored`).
   */
  readonly leavesFields?: boolean
  /** Absent: always possible. */
  readonly isPossible?: boolean
  run(): unknown
}

const sources = shallowReactive(new Set<MaybeRefOrGetter<readonly Command[]>>())

/** All commands of what is on screen; where two share an id, the one offered last counts. */
export const commands = computed<readonly Command[]>(() => {
  const byId = new Map([...sources].flatMap(source => toValue(source)).map(command => [command.id, command]))
  return [...byId.values()]
})

/** Offers commands for as long as the component lives. A getter keeps titles and possibility current. */
export function useCommands(offered: MaybeRefOrGetter<readonly Command[]>): void {
  sources.add(offered)
  onScopeDispose(() => {
    sources.delete(offered)
  })
}

/** Runs a command by its id; says whether there was one and it was possible. */
export function runCommand(id: string): boolean {
  const command = commands.value.find(candidate => candidate.id === id)
  if (!command || command.isPossible === false) return false
  command.run()
  return true
}

const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))

/** A field whose text goes nowhere until it is sent: a search, a form. */
const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input, textarea') &&
  target.closest('[data-stored]') === null

const isMeant = ({ leavesFields = false }: Command, keys: string, target: EventTarget | null): boolean =>
  !(belongsToText(keys) && isText(target)) && !(leavesFields && isField(target))

/** The one listener for every shortcut. */
export function listenForKeys(target: Pick<Window, 'addEventListener'>): void {
  target.addEventListener('keydown', event => {
    if (event.defaultPrevented || isComposing(event)) return
    const pressed = commands.value.findLast(command =>
      [command.keys, command.alsoKeys].some(
        keys => keys && isPressed(event, keys) && isMeant(command, keys, event.target),
      ),
    )
    if (!pressed) return
    event.preventDefault()
    if (pressed.isPossible !== false) pressed.run()
  })
}
