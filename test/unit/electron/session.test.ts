import type { Session } from 'electron'
import { beforeEach, expect, it } from 'vitest'
import { secureSession } from '../../../electron/session.ts'
import { reset, session } from '../../electron.ts'

beforeEach(() => {
  reset()
  secureSession(session.defaultSession as unknown as Session)
})

it('refuses every permission, asked or checked', () => {
  const given: boolean[] = []
  for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal']) {
    session.defaultSession.permissionRequest({}, permission, allowed => given.push(allowed))
  }
  expect([
    ...given,
    session.defaultSession.permissionCheck(),
    session.defaultSession.devicePermission(),
  ]).toEqual(Array(7).fill(false))
})

it('sends nothing to any address outside the app', () => {
  const { urls, ask } = session.defaultSession.blocked
  expect(urls).toEqual(['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file://*/*'])
  expect([ask('https://example.org/'), ask('lectern://app/api/trpc')]).toEqual([true, false])
})
