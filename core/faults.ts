import { AppError, type Facts } from './problem.ts'

/** Errors of the operating system, by the name Node gives them. */
const ofSystem: Readonly<Record<string, string>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EROFS: 'disk-read-only',
  EACCES: 'no-access',
  EPERM: 'no-access',
  EMFILE: 'too-many-open',
  ENFILE: 'too-many-open',
  EIO: 'disk-failed',
  ENODEV: 'disk-failed',
  ENXIO: 'disk-failed',
  EBUSY: 'file-held',
  ETXTBSY: 'file-held',
  ENOENT: 'path-missing',
  ENOTDIR: 'path-missing',
  ENAMETOOLONG: 'name-too-long',
  EADDRINUSE: 'port-taken',
}

/** Primary result codes of SQLite (https://sqlite.org/rescode.html). */
const ofSqlite: Readonly<Record<number, string>> = {
  3: 'no-access',
  5: 'workspace-busy',
  6: 'workspace-busy',
  8: 'file-read-only',
  10: 'disk-failed',
  11: 'workspace-damaged',
  13: 'disk-full',
  14: 'no-access',
  23: 'no-access',
  26: 'workspace-damaged',
}

/**
 * Codes of PostgreSQL (https://www.postgresql.org/docs/current/errcodes-appendix.html); the first that fits
 * counts.
 */
const ofPostgres: readonly (readonly [beginning: RegExp, code: string])[] = [
  [/^53100$/, 'disk-full'],
  [/^53\w{3}$/, 'database-overloaded'],
  [/^25006$/, 'read-only'],
  [/^42501$/, 'database-refuses'],
  [/^58\w{3}$/, 'disk-failed'],
  [/^XX00[12]$/, 'database-damaged'],
  [/^(40001|40P01|55P03)$/, 'database-busy'],
  [/^(08|28|57P|3D)\w+$/, 'database-unreachable'],
]

const ofNetwork = /^E(CONNREFUSED|NOTFOUND|TIMEDOUT|HOSTUNREACH|NETUNREACH|CONNRESET|PIPE|AI_AGAIN)$/
/** What the driver says, without a code, where the server went away. */
const connectionLost =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a conn)/

interface Fault {
  readonly code?: unknown
  readonly errcode?: unknown
  readonly path?: unknown
}

/**
 * SQLite's own number says more than the name Node gives all of its errors; the upper bytes tell variants
 * apart.
 */
function codeOf({ message, code, errcode }: Error & Fault): string | undefined {
  if (typeof errcode === 'number') return ofSqlite[errcode & 0xff]
  if (connectionLost.test(message)) return 'database-unreachable'
  if (typeof code !== 'string') return undefined
  if (ofNetwork.test(code)) return 'database-unreachable'
  return ofSystem[code] ?? ofPostgres.find(([beginning]) => beginning.test(code))?.[1]
}

/**
 * What a fault of the disk, the system or the database means to the person: the one place that knows, for
 * every door. What is a problem already stays it, and so does what has no such meaning, which is a fault of
 * ours. `facts` may name the file, where the fault itself does not.
 */
export function problemOfFault(error: unknown, facts: Facts = {}): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error
  const { path } = error as Fault
  const code = codeOf(error)
  if (code === undefined) return error
  const named = typeof path === 'string' ? { path } : {}
  return new AppError(code, { path: '', ...named, ...facts, reason: error.message }, { cause: error })
}
