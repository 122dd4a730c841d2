import type { Change } from './change-feed.ts'
import type { Office, OpenInfo } from './office.ts'
import type { Session } from './session.ts'
import type { Displaced } from '../store/index.ts'

/** A change, and the place from which whoever heard of it may go on. */
export interface Told {
  readonly place: string
  readonly change: Change
}

/**
 * Where a caller was: the place they last heard of; or, for whoever comes new, the place of what they read
 * before, '' where no workspace was open.
 */
export interface Whereabouts {
  readonly heard?: string | undefined
  readonly seen?: string | undefined
}

/**
 * What changes in an office from now on, and what has changed since the place where the caller was: the log
 * after the last act it heard of. Each is told with its place, from which it may be gone on. Where nobody can
 * tell what happened since, as in another opening, there is a gap. What became of the file is told to
 * everybody who comes: it may have been found before they listened.
 */
export async function* changesSince(
  office: Office,
  session: Session,
  { heard, seen }: Whereabouts,
  signal: AbortSignal,
): AsyncGenerator<Told> {
  const live = session.follow(signal)
  let at = await lastAct(office)
  const told = (change: Change): Told => {
    if ('act' in change) at = Math.max(at, change.act)
    return { place: placeOf(office, at), change }
  }
  yield told({ type: 'feed.here', id: '' })
  const here = office.info() ? placeOf(office, at) : ''
  const since = heard ?? (seen === here ? undefined : seen)
  if (since !== undefined) for (const change of await missed(office, since)) yield told(change)
  for (const change of conditionOf(office)) yield told(change)
  for await (const change of live) {
    if (change.type === 'workspace.opened') at = await lastAct(office)
    yield told(change)
  }
}

/** The open workspace, and the place in its changes from which whoever read that is to be told. */
export interface PresentInfo extends OpenInfo {
  readonly place: string
  readonly isDamaged: boolean
  /** What another program did to its file. */
  readonly displaced: Displaced | null
}

/** What is open, null where nothing is. */
export async function presentInfo(office: Office): Promise<PresentInfo | null> {
  const place = placeOf(office, await lastAct(office))
  const info = office.info()
  const displaced = office.current()?.displaced() ?? null
  return info ? { ...info, place, isDamaged: office.isDamaged(), displaced } : null
}

const placeOf = (office: Office, act: number): string => `${office.info()?.opening ?? ''}:${act}`

async function lastAct(office: Office): Promise<number> {
  const acts = await office.current()?.acts({ limit: 1 })
  return acts?.[0]?.number ?? 0
}

/** What became of the open file, as it is told when it is found. */
function* conditionOf(office: Office): Generator<Change> {
  const { id = '' } = office.info() ?? {}
  if (office.isDamaged()) yield { type: 'workspace.damaged', id }
  if (office.current()?.displaced() !== undefined) yield { type: 'workspace.displaced', id }
}

/** What is told beside acts, and may have been missed. */
const beside = ['figure.found', 'foreign.found', 'person.present'] as const

/** The act last heard of is told again: it may have been heard of in part. */
async function missed(office: Office, since: string): Promise<readonly Change[]> {
  const end = since.lastIndexOf(':')
  const [opening, act] = [since.slice(0, end), Number(since.slice(end + 1))]
  const isSame = opening !== '' && opening === office.info()?.opening && Number.isSafeInteger(act)
  const changes = isSame ? await office.workspace().toldSince(act) : undefined
  if (!changes) return [{ type: 'feed.gap', id: '' }]
  return [...changes, ...beside.map(type => ({ type, id: '' }))]
}
