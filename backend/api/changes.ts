import { tracked, type TrackedEnvelope } from '@trpc/server'
import type { Context } from './context.ts'
import type { Change } from '../office/change-feed.ts'
import type { Office } from '../office/office.ts'

/**
 * What changes in an office from now on, and what has changed since the place where the caller was: the log
 * after the last act it heard of. Each is told with its place, from which it may be gone on. Where nobody can
 * tell what happened since, as in another opening, there is a gap.
 * @param since the place last heard of; undefined for whoever comes new
 */
export async function* changesSince(
  { office, session }: Pick<Context, 'office' | 'session'>,
  since: string | undefined,
  signal: AbortSignal,
): AsyncGenerator<TrackedEnvelope<Change>> {
  const live = session.follow(signal)
  let at = await lastAct(office)
  const told = (change: Change): TrackedEnvelope<Change> => {
    if ('act' in change) at = Math.max(at, change.act)
    return tracked(placeOf(office, at), change)
  }
  yield told({ type: 'feed.here', id: '' })
  if (since !== undefined) for (const change of await missed(office, since)) yield told(change)
  for await (const change of live) {
    if (change.type === 'workspace.opened') at = await lastAct(office)
    yield told(change)
  }
}

const placeOf = (office: Office, act: number): string => `${office.info()?.opening ?? ''}:${act}`

async function lastAct(office: Office): Promise<number> {
  const acts = await office.current()?.acts({ limit: 1 })
  return acts?.[0]?.number ?? 0
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
