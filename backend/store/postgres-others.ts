import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import pg from 'pg'
import { toldBetween } from './log/told.ts'
import type { Others } from './others.ts'
import type { Database } from './schema.ts'
import type { ToldChange } from './workspace.ts'

/** Notifications of PostgreSQL go by database, which holds one workspace. */
const channel = 'lectern_act'

/** Before a connection that was lost is tried again, in milliseconds: at first, and at most. */
const pauses = { first: 250, most: 15_000 } as const

const lastAct = async (db: Database): Promise<number> => {
  const row = await db
    .selectFrom('act')
    .select(({ fn }) => fn.max('number').as('number'))
    .executeTakeFirst()
  return Number(row?.number ?? 0)
}

/**
 * Listens to the acts that other processes do in a database, and publishes what they changed as the log has
 * it. Notifications come once an act is certain, in the order of acts; what was missed while the connection
 * was lost is read from the log when it is there again.
 */
export async function listenToOthers(
  url: string,
  db: Database,
  publish: (changes: readonly ToldChange[]) => void,
): Promise<Others> {
  const own = randomUUID()
  const over = new AbortController()
  let client: pg.Client
  let heard = 0
  /** One after another, in the order in which they came. */
  let hearing = Promise.resolve()

  // What cannot be read now is read with the next act: `heard` stays where it was.
  const inTurn = (work: () => Promise<void>): Promise<void> =>
    (hearing = hearing.then(work).catch(() => undefined))
  const catchUp = async (last?: number): Promise<void> => {
    if (over.signal.aborted) return
    const until = last ?? (await lastAct(db))
    if (until <= heard) return
    publish(await toldBetween(db, heard + 1, until))
    heard = until
  }
  const hear = (payload = ''): void => {
    const [from, act] = payload.split(' ')
    if (from !== own) void inTurn(() => catchUp(Number(act)))
  }

  const connect = async (): Promise<void> => {
    const opened = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, keepAlive: true })
    let isListening = false
    const lost = (): void => {
      if (isListening) void connectAgain()
      isListening = false
    }
    opened.on('error', lost).on('end', lost)
    opened.on('notification', ({ payload }) => hear(payload))
    try {
      await opened.connect()
      await opened.query(`listen ${channel}`)
      over.signal.throwIfAborted()
    } catch (error) {
      await opened.end()
      throw error
    }
    isListening = true
    client = opened
  }
  const connectAgain = async (): Promise<void> => {
    for (let pause: number = pauses.first; !over.signal.aborted; pause = Math.min(pause * 2, pauses.most)) {
      try {
        await setTimeout(pause, undefined, { signal: over.signal, ref: false })
        await connect()
        return await inTurn(catchUp)
      } catch {
        // The server is not back yet.
      }
    }
  }

  await connect()
  heard = await lastAct(db)
  return {
    async tell(within, act) {
      await sql`select pg_notify(${channel}, ${`${own} ${act}`})`.execute(within)
    },
    before: act =>
      inTurn(async () => {
        await catchUp(act - 1)
        heard = Math.max(heard, act)
      }),
    async letGo() {
      over.abort()
      await client.end()
      await hearing
    },
  }
}
