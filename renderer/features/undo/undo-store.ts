import { defineStore } from 'pinia'
import { useI18n } from 'vue-i18n'
import { useRouter, type RouteLocationRaw } from 'vue-router'
import { problemOf, useApi } from '../../api.ts'
import { useLateGoing } from '../../late-going.ts'
import { sentenceOf } from '../../i18n/index.ts'
import { useSessionStore } from '../session/index.ts'
import { routesOfAct } from './route-of-act.ts'

/** What was typed in one place and is not in the workspace yet. */
export interface TypedSteps {
  /** When something was last typed there, in milliseconds; 0 where there is no step to take back. */
  lastTyped(): number
  undo(): void
  /** Does again what `undo` took back last; false where there is nothing. */
  redo(): boolean
}

type Step = 'undo' | 'redo'

/**
 * The one way back. What is typed and not stored yet is taken back where it was typed, step by step;
 * everything else is an act of the log, and the last one of whoever is at the desk is taken back wherever it
 * was done.
 */
export const useUndoStore = defineStore('undo', () => {
  const { t } = useI18n({ useScope: 'global' })
  const api = useApi()
  const router = useRouter()
  const setOut = useLateGoing()
  const session = useSessionStore()
  const places = new Set<TypedSteps>()
  /** Where typed steps were taken back since something was last taken back through the log. */
  let takenBack: TypedSteps[] = []
  let told: number | undefined
  /** The messages that offer to take an act back. */
  const reports = new Map<string, number>()
  let travelling: Promise<unknown> = Promise.resolve()

  function offer(steps: TypedSteps): () => void {
    places.add(steps)
    return () => {
      places.delete(steps)
      takenBack = takenBack.filter(each => each !== steps)
    }
  }

  const lastTyped = (): TypedSteps | undefined =>
    [...places]
      .filter(each => each.lastTyped() > 0)
      .toSorted((one, other) => other.lastTyped() - one.lastTyped())[0]

  function undo(): Promise<unknown> {
    const typed = lastTyped()
    if (!typed) return travel('undo')
    typed.undo()
    takenBack.push(typed)
    return Promise.resolve()
  }

  function redo(): Promise<unknown> {
    return takenBack.pop()?.redo() ? Promise.resolve() : travel('redo')
  }

  /** One after another, so that a key that is held does not take back the same act twice. */
  function travel(step: Step): Promise<unknown> {
    travelling = travelling.then(() => go(step)).catch(session.tellProblem)
    return travelling
  }

  async function go(step: Step): Promise<void> {
    if (session.isReadOnly) return
    takenBack = []
    const leave = setOut()
    await session.flush()
    if (session.isStoring) return say(t('shell.undo.unsaved'))
    try {
      const act = await session.track(api.log[step].mutate({ language: session.language }))
      settle(act.id)
      say(t(`shell.undo.${step}`, { what: act.summary }))
      await show(routesOfAct(act, step), leave)
    } catch (error) {
      const { code } = problemOf(error)
      if (code !== `nothing-to-${step}`) throw error
      say(sentenceOf({ code, facts: {} }))
    }
  }

  /** One message at a time: whoever goes back ten steps reads where they are, not where they were. */
  function say(text: string): void {
    if (told !== undefined) session.dismissNotice(told)
    told = session.tell({ text })
  }

  /** Tells what an act did, and offers to take back that very act, if there was one. */
  function report(act: string | undefined, message: { text: string; tone?: 'plain' | 'seal' }): void {
    if (act === undefined) return void session.tell(message)
    const id = session.tell({ ...message, action: t('ui.undo'), act: () => takeBack(act) })
    reports.set(act, id)
  }

  /** An act that was taken back by other ways is offered no more. */
  function settle(act: string): void {
    const id = reports.get(act)
    reports.delete(act)
    if (id !== undefined) session.dismissNotice(id)
  }

  /** Goes to where an act is seen, unless it is seen here. */
  async function show(routes: readonly RouteLocationRaw[], leave: ReturnType<typeof setOut>): Promise<void> {
    const [first] = routes
    if (!first || router.currentRoute.value.name === 'history') return
    if (!routes.some(isHere)) await leave(first)
  }

  function isHere(route: RouteLocationRaw): boolean {
    const { name, params, query } = router.resolve(route)
    const here = router.currentRoute.value
    return (
      here.name === name &&
      Object.entries(params).every(([part, value]) => value === '-' || here.params[part] === value) &&
      Object.entries(query).every(([part, value]) => here.query[part] === value)
    )
  }

  /** Takes back the very act that a message reported. */
  async function takeBack(act: string): Promise<void> {
    const leave = setOut()
    await session.flush()
    try {
      const done = await session.track(api.log.undo.mutate({ act, language: session.language }))
      settle(act)
      await show(routesOfAct(done, 'undo'), leave)
    } catch (error) {
      session.tellProblem(error)
    }
  }

  return { offer, undo, redo, takeBack, report, settle }
})
