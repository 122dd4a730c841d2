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
  onScopeDispose(() => { sources.delete(offered) })
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

/** The one listener for every shortcut. */
export function listenForKeys(target: Pick<Window, 'addEventListener'>): void {
  target.addEventListener('keydown', event => {
    if (event.defaultPrevented || isComposing(event)) return
    const pressed = commands.value.findLast(command => command.keys && isPressed(event, command.keys) && !(belongsToText(command.keys) && isText(event.target)))
    if (!pressed) return
    event.preventDefault()
    if (pressed.isPossible !== false) pressed.run()
  })
}
