import { initTRPC, TRPCError } from '@trpc/server'
import { problemOfFault } from '../../core/faults.ts'
import { badInput } from '../../core/bad-input.ts'
import { AppError, type Problem } from '../../core/problem.ts'
import { ZodError } from 'zod'
import { writing, type Context } from './context.ts'

const trpc = initTRPC.context<Context>().create({
  errorFormatter: ({ shape, error }) => ({
    ...shape,
    message: error.cause instanceof AppError ? error.cause.code : shape.message,
    data: {
      code: shape.data.code,
      httpStatus: shape.data.httpStatus,
      path: shape.data.path,
      problem: problemOf(error),
    },
  }),
})

/**
 * The code and facts of the sentence the interface shows; anything unforeseen is `unexpected`, with nothing
 * of its inside.
 */
function problemOf(error: TRPCError): Problem {
  if (error.cause instanceof AppError) return { code: error.cause.code, facts: error.cause.facts }
  if (error.cause instanceof ZodError) return badInput(error.cause)
  return { code: 'unexpected', facts: {} }
}

const statusOf = (code: string): TRPCError['code'] => {
  if (code === 'stale-revision') return 'CONFLICT'
  if (code === 'not-found') return 'NOT_FOUND'
  if (code === 'read-only') return 'FORBIDDEN'
  if (code === 'workspace-left' || code === 'asked-of-another') return 'PRECONDITION_FAILED'
  return 'UNPROCESSABLE_CONTENT'
}

const named = trpc.middleware(async ({ next }) => {
  const result = await next()
  const problem = result.ok ? undefined : problemOfFault(result.error.cause)
  if (problem instanceof AppError)
    throw new TRPCError({ code: statusOf(problem.code), cause: problem, message: problem.code })
  return result
})

/**
 * Nobody changes another workspace than the one they see, nor takes its answers for those of theirs: somebody
 * else may have opened it meanwhile. Who only asked need not be told: they are shown the other one.
 */
const sameOpening = trpc.middleware(({ ctx: { office, opening }, type, next }) => {
  if (opening !== undefined && opening !== office.info()?.opening)
    throw new AppError(type === 'mutation' ? 'workspace-left' : 'asked-of-another')
  return next()
})

/**
 * A call that changes the workspace is an act, named as the procedure is; it is refused at once where the
 * workspace was opened read-only.
 */
const writable = trpc.middleware(({ ctx, path, next }) => {
  const { readOnly, location } = ctx.office.workspace().info
  if (readOnly)
    throw ctx.office.info()?.onlyReadable
      ? new AppError('file-read-only', { path: location })
      : new AppError('read-only')
  return next({ ctx: { write: writing(ctx, path) } })
})

/** What cannot be read is left out of lists, and the office hears of it. */
const readable = trpc.middleware(({ ctx, next }) => ctx.office.listing(next))

export const router = trpc.router
export const createCallerFactory = trpc.createCallerFactory
/** A call that needs no open workspace. */
export const officeCall = trpc.procedure.use(named)
/** A call that reads the open workspace. */
export const query = officeCall.use(sameOpening)
/** A call that lists records of the open workspace for people to look at. */
export const listing = query.use(readable)
/** A call that changes the open workspace. */
export const command = query.use(writable)
