import type { Language, ObservationState } from '../../../core/figures/model.ts'
import { rightsOf, type Right } from '../../../core/people/index.ts'
import { AppError } from '../../../core/problem.ts'
import type { Act, WorkspaceReader } from '../../store/index.ts'
import type { LoggedAct } from './logged-act.ts'
import { loggedActs } from './logged.ts'
import type { Write } from '../write.ts'
import { finalNames, isStanding, takesBack } from './standing.ts'
import { staffOf } from '../rights.ts'

/** The newest act of a person that still stands, one that was done again included. */
export async function lastStanding(reader: WorkspaceReader, person: string): Promise<Act | undefined> {
  return (await reader.acts({ person, state: 'standing', without: finalNames, limit: 1 }))[0]
}

/** A person's newest taking back that still stands, unless they did something else since. */
export async function lastTakenBack(reader: WorkspaceReader, person: string): Promise<Act | undefined> {
  const [last] = await reader.acts({ person, state: 'last', without: finalNames, limit: 1 })
  return last && takesBack(last) ? last : undefined
}

/** Who takes back, and through what. */
export interface TakingBack {
  readonly workspace: WorkspaceReader
  readonly write: Write
  readonly person: string
  /** In which the acts are told of. */
  readonly language: Language
}

/**
 * Takes back one of the last acts of whoever asks.
 * @returns the act that is undone by it, or done again
 * @throws AppError `nothing` where none is to be chosen, act-built-upon, act-rested-upon, right-missing
 */
export async function takeBackLast(
  by: TakingBack,
  choose: typeof lastStanding,
  nothing: string,
): Promise<LoggedAct> {
  const act = await choose(by.workspace, by.person)
  if (!act) throw new AppError(nothing)
  // Where another call took that one back meanwhile, it is the one before that is meant.
  return (await takeBack(by, act)) ?? takeBackLast(by, choose, nothing)
}

/**
 * Takes back this very act, whatever was done since.
 * @throws AppError not-found, act-of-another, act-gone, act-final, and as above
 */
export async function takeBackOwn(by: TakingBack, id: string): Promise<LoggedAct> {
  const [act] = await by.workspace.acts({ id })
  if (!act) throw new AppError('not-found', { id })
  if (act.person !== by.person) throw new AppError('act-of-another', { person: act.person })
  if (act.undoneBy !== '') throw new AppError('act-gone')
  if (!isStanding(act)) throw new AppError('act-final')
  const told = await takeBack(by, act)
  if (!told) throw new AppError('act-gone')
  return told
}

/** How many acts are taken back at once. */
const reach = 10_000

/**
 * Goes back to where an act was done: takes back everything that whoever asks did since, the newest first.
 * What others did stays.
 * @returns what was taken back; shorter than all of it where something stood in the way, which `problem`
 * names
 */
export async function goBackTo(
  by: TakingBack,
  id: string,
): Promise<{ undone: LoggedAct[]; left: string; problem: AppError | undefined }> {
  const [goal] = await by.workspace.acts({ id })
  if (!goal) throw new AppError('not-found', { id })
  const since = await by.workspace.acts({
    person: by.person,
    state: 'standing',
    without: finalNames,
    after: goal.number,
    limit: reach,
  })
  const undone: LoggedAct[] = []
  for (const act of since) {
    try {
      const told = await takeBack(by, act)
      if (told) undone.push(told)
    } catch (error) {
      if (error instanceof AppError)
        return {
          undone,
          left: (await loggedActs(by.workspace, [act], by.language))[0]!.summary,
          problem: error,
        }
      throw error
    }
  }
  return { undone, left: '', problem: undefined }
}

/** Undefined where it was taken back meanwhile, by another call: then nothing is done. */
async function takeBack(
  { workspace, write, language }: TakingBack,
  act: Act,
): Promise<LoggedAct | undefined> {
  const isDone = await write(
    async (writer, { by, id }) => {
      const undoings = (await writer.acts({ id: act.id })).map(({ undoneBy }) => undoneBy)
      if (undoings.some(undoing => undoing !== id)) return false
      await requireRights(writer, by, act)
      await writer.undoAct(act)
      return true
    },
    { undoes: act.id },
  )
  if (!isDone) return undefined
  const [told] = await loggedActs(workspace, [await firstDone(workspace, act)], language)
  return told
}

/** The act that was first done: what was done again, or taken back, is that. */
async function firstDone(reader: WorkspaceReader, act: Act): Promise<Act> {
  let first = act
  while (first.undoes !== '') {
    const [before] = await reader.acts({ id: first.undoes })
    if (!before) return first
    first = before
  }
  return first
}

/** Whoever may no longer do something to values may not undo it either. @throws AppError right-missing */
async function requireRights(reader: WorkspaceReader, by: string, { number }: Act): Promise<void> {
  const { values } = await reader.valuesOf(number, valuesLookedAt)
  const staff = await staffOf(reader)
  for (const right of new Set(values.map(({ state }) => rightFor[state]))) {
    if (!rightsOf(staff, by).includes(right)) throw new AppError('right-missing', { person: by, right })
  }
}

/** An import stores values of one state, or of those its sheet names. */
const valuesLookedAt = 1000
/** Who sends values back checks them. */
const rightFor: Readonly<Record<ObservationState, Right>> = {
  entered: 'enter',
  returned: 'check',
  checked: 'check',
  published: 'publish',
}
