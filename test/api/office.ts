import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTRPCClient, httpLink, TRPCClientError, type TRPCClient } from '@trpc/client'
import { createHandler, type AppRouter, type Handler } from '../../backend/api/app.ts'
import { createOffice, type Office as Backend, type OfficeOptions } from '../../backend/office/office.ts'
import type { Session } from '../../backend/office/session.ts'
import type { Inline, Paragraph } from '../../core/documents/model.ts'
import type { Problem } from '../../core/problem.ts'

/** Somebody's session, and the typed client speaking in it through real requests. */
export interface Seat {
  readonly session: Session
  readonly api: TRPCClient<AppRouter>
  handler(request: Request): Promise<Response>
}

/** An office with one session, its handler, and the client of that session. */
export interface Office extends Seat {
  readonly backend: Backend
  readonly folder: string
  readonly reported: unknown[]
  file(name: string): string
  /** One more session. */
  begin(): Seat
  close(): Promise<void>
}

const origin = 'http://lectern.test'

export async function openOffice(options: Pick<OfficeOptions, 'compareAfter'> = {}): Promise<Office> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-api-'))
  const now = clock()
  const backend = createOffice({ dataFolder: join(folder, 'data'), now, ...options })
  const reported: unknown[] = []
  const handler = createHandler({
    office: backend,
    interfaceFolder: join(folder, 'interface'),
    now,
    report: error => reported.push(error),
  })
  const begin = (): Seat => seatOf(backend.begin(), handler)
  return {
    ...begin(),
    backend,
    folder,
    reported,
    file: name => join(folder, name),
    begin,
    async close() {
      await backend.shutDown()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function seatOf(session: Session, handler: Handler): Seat {
  const asked = (request: Request): Promise<Response> => handler(request, session)
  return {
    session,
    handler: asked,
    api: createTRPCClient<AppRouter>({
      links: [
        httpLink({
          url: `${origin}/api/trpc`,
          fetch: (input, init) => asked(new Request(input as string, init as RequestInit)),
        }),
      ],
    }),
  }
}

/** Each reading is a second later than the one before. */
function clock(): () => string {
  let at = Date.parse('2023-08-10T09:00:00.000Z')
  return () => new Date((at += 1000)).toISOString()
}

export const get = ({ handler }: Seat, path: string): Promise<Response> =>
  handler(new Request(`${origin}${path}`))

/** The code and facts that a refused call carries. */
export async function problemOf(call: Promise<unknown>): Promise<Problem> {
  try {
    await call
  } catch (error) {
    if (error instanceof TRPCClientError) return (error.data as { problem: Problem }).problem
    throw error
  }
  throw new Error('the call was not refused')
}

/** A workspace with two indicators of one year, as a press office would begin one. */
export async function withAirData(office: Office): Promise<void> {
  await office.api.workspace.create.mutate({
    path: office.file('office.lectern'),
    name: '测试',
    region: '云溪市',
    person: '王',
  })
  for (const [key, unit] of [
    ['优良天数', '天'],
    ['有效天数', '天'],
  ] as const)
    await addIndicator(office, key, unit)
  await addValue(office, '优良天数', '2022', '295')
  await addValue(office, '有效天数', '2022', '365')
}

export const addIndicator = (office: Office, key: string, unit: string) =>
  office.api.indicators.save.mutate({
    expected: 0,
    indicator: {
      key,
      name: key,
      nameEn: '',
      aliases: [],
      unit,
      unitEn: '',
      decimals: 0,
      rounding: 'half-up',
      polarity: 'higher-is-better',
      topic: '',
      department: '',
      definition: '',
    },
  })

export const addValue = (
  { api }: Pick<Seat, 'api'>,
  indicator: string,
  period: string,
  value: string,
  expected = 0,
  region = 'home',
) =>
  api.observations.set.mutate({
    indicator,
    region,
    period,
    value,
    source: '年报',
    note: expected > 0 ? '更正' : '',
    expected,
  })

export const words = (text: string): Inline => ({ type: 'text', text })

export const figure = (expression: string, printed: string): Inline => ({
  type: 'figure',
  expression,
  printed,
})

export const paragraph = (...inlines: Inline[]): Paragraph => ({ inlines })
