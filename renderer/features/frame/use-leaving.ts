import { onScopeDispose } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import { callBeforeLeaving } from '../../api.ts'
import { desktopBridge } from '../../shell/index.ts'
import { useSessionStore } from '../session/index.ts'

/**
 * Nobody leaves a place or the page without what was typed there. It is stored first; where that does not
 * succeed one stays, is told, and may still go. The desktop's window stores by itself when it closes.
 */
export function useLeaving(): void {
  const { t } = useI18n()
  const session = useSessionStore()
  const router = useRouter()
  let released = ''

  onScopeDispose(
    router.beforeEach(async ({ fullPath }) => {
      if (session.isHoldingHere && released !== fullPath) await session.flush()
      if (!session.isHoldingHere || released === fullPath) return true
      session.tell({
        text: t('shell.leave.unsaved'),
        tone: 'seal',
        lasting: true,
        action: t('shell.leave.anyway'),
        act: () => {
          released = fullPath
          void router.push(fullPath)
        },
      })
      return false
    }),
  )
  onScopeDispose(
    router.afterEach(() => {
      released = ''
    }),
  )

  function pageGoes(event: Event): void {
    if (!session.isHolding) return
    if (event.type === 'beforeunload') event.preventDefault()
    callBeforeLeaving(session.flush)
  }

  if (desktopBridge()) return
  for (const moment of ['beforeunload', 'pagehide']) {
    window.addEventListener(moment, pageGoes)
    onScopeDispose(() => window.removeEventListener(moment, pageGoes))
  }
}
