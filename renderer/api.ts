import {
  createTRPCClient,
  httpBatchLink,
  httpLink,
  httpSubscriptionLink,
  splitLink,
  TRPCClientError,
} from '@trpc/client'
import type { HTTPLinkOptions, Operation, TRPCClient, TRPCLink } from '@trpc/client'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import { inject } from 'vue'
import type { InjectionKey } from 'vue'
import type { AppRouter } from '../backend/api/app.ts'
import type { Facts, Problem } from '../core/problem.ts'

export type Api = TRPCClient<AppRouter>
export type Inputs = inferRouterInputs<AppRouter>
export type Outputs = inferRouterOutputs<AppRouter>

type Told =
  Outputs['changes'] extends AsyncIterable<{ readonly data: infer Change extends { type: string } }>
    ? Change['type']
    : never
/** What the workspace tells of: `block.saved`, or `block` for all that happens to blocks. */
export type Topic = Told | (Told extends `${infer About}.${string}` ? About : never)

/** What this window calls itself, so that it knows its own acts among those it is told of. */
export const windowName = [...crypto.getRandomValues(new Uint8Array(12))]
  .map(byte => byte.toString(16).padStart(2, '0'))
  .join('')

let opening = ''

/**
 * Says which opening of a workspace this window shows. What it asks and changes from then on is asked of that
 * one and changed there: where another was opened meanwhile, it is refused.
 */
export function workIn(shown: string): void {
  opening = shown
}

/** A call belongs to the workspace that was shown when it was made, whenever it leaves. */
const fromOpening: TRPCLink<AppRouter> =
  () =>
  ({ op, next }) =>
    next({ ...op, context: { opening, ...op.context } })

const headersOf = ({ context }: Operation): Record<string, string> => ({
  'x-lectern-window': windowName,
  ...(context['opening'] ? { 'x-lectern-opening': String(context['opening']) } : {}),
})

const ofOne = ({ op }: { op: Operation }): Record<string, string> => headersOf(op)

export const apiKey: InjectionKey<Api> = Symbol('api')

type FetchEsque = NonNullable<HTTPLinkOptions<AppRouter['_def']['_config']['$types']>['fetch']>

/** Refused before anybody looked at what was asked; the answer carries nothing else. */
class Refused extends Error {
  readonly code: string

  constructor(code: string) {
    super(code)
    this.code = code
  }
}

/** The page has no session, or one of a program that is gone. */
const refusals: Readonly<Record<number, string>> = { 401: 'no-session', 413: 'request-too-large' }

const admitted: FetchEsque = async (address, options) => {
  const response = await fetch(address as RequestInfo, options as RequestInit)
  const refusal = refusals[response.status]
  if (refusal !== undefined) throw new Refused(refusal)
  return response
}

/** Calls that travel together; the handler takes twice as many. */
const TOGETHER = 50

/** Browsers carry no more than 64 KB for pages that are gone. */
const CARRIED = 60_000
let isLeaving = false

const carried: FetchEsque = (address, options) =>
  admitted(address, {
    ...options,
    keepalive: new Blob([options?.body as string]).size < CARRIED,
  } as RequestInit)

/**
 * Calls made by `act` leave at once, each on its own, and are carried on by the browser when the page is
 * gone.
 */
export function callBeforeLeaving(act: () => unknown): void {
  isLeaving = true
  act()
  setTimeout(() => {
    isLeaving = false
  })
}

/**
 * Calls made at once travel together, but for those that belong to different openings: one request says one
 * opening, and the others in it would be refused, or stored, with the first.
 */
const together =
  (url: string): TRPCLink<AppRouter> =>
  runtime => {
    const linkOf = (shown: unknown) => ({
      shown,
      link: httpBatchLink<AppRouter>({
        url,
        methodOverride: 'POST',
        maxItems: TOGETHER,
        fetch: admitted,
        headers: ({ opList: [first] }) => headersOf(first),
      })(runtime),
    })
    let latest = linkOf('')
    return given => {
      const shown = given.op.context['opening'] ?? ''
      if (shown !== latest.shown) latest = linkOf(shown)
      return latest.link(given)
    }
  }

/** A read that waits for no other: what is asked for at the same moment may take longer. */
export const alone = { context: { alone: true } } as const

/** A read of an opening that is not shown yet, which travels by itself. */
export const inOpening = (entered: string) => ({ context: { alone: true, opening: entered } }) as const

/**
 * The typed client of the one handler behind the window, the browser and the server. Reads travel as POST,
 * because a page full of written figures is longer than an address may be; the handler tells reads from
 * writes by procedure.
 */
export function createApi(origin = ''): Api {
  const url = `${origin}/api/trpc`
  return createTRPCClient<AppRouter>({
    links: [
      fromOpening,
      splitLink({
        condition: operation => operation.type === 'subscription',
        true: httpSubscriptionLink({ url }),
        false: splitLink({
          condition: () => isLeaving,
          true: httpLink({ url, methodOverride: 'POST', fetch: carried, headers: ofOne }),
          false: splitLink({
            condition: ({ context }) => context.alone === true,
            true: httpLink({ url, methodOverride: 'POST', fetch: admitted, headers: ofOne }),
            false: together(url),
          }),
        }),
      }),
    ],
  })
}

/** The client a component or store works with; tests provide their own. */
export function useApi(): Api {
  const api = inject(apiKey)
  if (!api) throw new Error('no api was provided')
  return api
}

/** What an error means to the person: the code and facts of a sentence in i18n (`problem.<code>`). */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof TRPCClientError)) return { code: 'unexpected', facts: {} }
  if (error.cause instanceof Refused) return { code: error.cause.code, facts: {} }
  const problem = (error.data as { problem?: { code: string; facts: Facts } } | undefined)?.problem
  return problem ?? { code: error.cause ? 'no-answer' : 'unexpected', facts: {} }
}
