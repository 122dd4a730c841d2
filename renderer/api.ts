import { createTRPCClient, httpBatchLink, httpSubscriptionLink, splitLink, TRPCClientError } from '@trpc/client'
import type { TRPCClient } from '@trpc/client'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import { inject } from 'vue'
import type { InjectionKey } from 'vue'
import type { AppRouter } from '../backend/api/app.ts'
import type { Facts, Problem } from '../core/problem.ts'

export type Api = TRPCClient<AppRouter>
export type Inputs = inferRouterInputs<AppRouter>
export type Outputs = inferRouterOutputs<AppRouter>

export const apiKey: InjectionKey<Api> = Symbol('api')

/**
 * The typed client of the one handler behind the window, the browser and the server. Reads travel as POST, because a
 * page full of written figures is longer than an address may be; the handler tells reads from writes by procedure.
 */
export function createApi(origin = ''): Api {
  const url = `${origin}/api/trpc`
  return createTRPCClient<AppRouter>({
    links: [splitLink({
      condition: operation => operation.type === 'subscription',
      true: httpSubscriptionLink({ url }),
      false: httpBatchLink({ url, methodOverride: 'POST' }),
    })],
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
  if ((error.meta?.response as Response | undefined)?.status === 401) return { code: 'no-session', facts: {} }
  const problem = (error.data as { problem?: { code: string; facts: Facts } } | undefined)?.problem
  return problem ?? { code: error.cause ? 'no-answer' : 'unexpected', facts: {} }
}
