import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { problemOfFault } from '../../core/faults.ts'
import { AppError } from '../../core/problem.ts'
import { problemsEn, problemsZh } from '../../core/sentences/index.ts'

const fault = (facts: object, message = 'it failed'): Error => Object.assign(new Error(message), facts)
const codeOf = (error: unknown): string => (error instanceof AppError ? error.code : 'ours')

it.each([
  [{ code: 'ENOSPC' }, 'disk-full'],
  [{ code: 'EROFS' }, 'disk-read-only'],
  [{ code: 'EACCES' }, 'no-access'],
  [{ code: 'EPERM' }, 'no-access'],
  [{ code: 'EMFILE' }, 'too-many-open'],
  [{ code: 'EIO' }, 'disk-failed'],
  [{ code: 'ECONNREFUSED' }, 'database-unreachable'],
  [{ code: 'ERR_SQLITE_ERROR', errcode: 13 }, 'disk-full'],
  [{ code: 'ERR_SQLITE_ERROR', errcode: 8 }, 'file-read-only'],
  [{ code: 'ERR_SQLITE_ERROR', errcode: 10 | (3 << 8) }, 'disk-failed'],
  [{ code: 'ERR_SQLITE_ERROR', errcode: 5 | (2 << 8) }, 'workspace-busy'],
  [{ code: 'ERR_SQLITE_ERROR', errcode: 11 }, 'workspace-damaged'],
  [{ code: 'ERR_SQLITE_ERROR', errcode: 14 }, 'no-access'],
  [{ code: 'ERR_SQLITE_ERROR', errcode: 1 }, 'ours'],
  [{ code: '53100' }, 'disk-full'],
  [{ code: '53300' }, 'database-overloaded'],
  [{ code: '57P01' }, 'database-unreachable'],
  [{ code: '08006' }, 'database-unreachable'],
  [{ code: '25006' }, 'read-only'],
  [{ code: '42501' }, 'database-refuses'],
  [{ code: '40001' }, 'database-busy'],
  [{ code: 'XX001' }, 'database-damaged'],
  [{ code: '23505' }, 'ours'],
  [{}, 'ours'],
])('reads %j as %s', (facts, code) => {
  expect(codeOf(problemOfFault(fault(facts)))).toBe(code)
})

it('reads a server that went away, which says no code', () => {
  expect(codeOf(problemOfFault(fault({}, 'Connection terminated unexpectedly')))).toBe('database-unreachable')
})

it('names the file, and keeps the fault beneath for whoever maintains this', () => {
  const cause = fault({ code: 'EACCES', path: '/a.lectern' })
  expect(problemOfFault(cause)).toMatchObject({ code: 'no-access', facts: { path: '/a.lectern' }, cause })
  expect(problemOfFault(cause, { path: '/b.lectern' })).toMatchObject({ facts: { path: '/b.lectern' } })
})

it('leaves what is a problem already as it is', () => {
  const problem = new AppError('disk-full')
  expect(problemOfFault(problem)).toBe(problem)
})

it('has a sentence in both languages for every fault it knows', () => {
  const codes = [...readFileSync('core/faults.ts', 'utf8').matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)].map(
    match => match[1]!,
  )
  expect(codes.length).toBeGreaterThan(15)
  expect(codes.filter(code => !problemsEn[code] || !problemsZh[code])).toEqual([])
})
