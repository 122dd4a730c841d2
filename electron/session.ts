import type { Session } from 'electron'
import { isOurs } from './origin.ts'

const outside = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file://*/*']

/**
 * Nothing leaves the machine and nothing is asked of it: every permission is refused, every outside address
 * is cancelled.
 */
export function secureSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest({ urls: outside }, (request, answer) =>
    answer({ cancel: !isOurs(request.url) }),
  )
}
