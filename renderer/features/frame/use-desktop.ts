import { onScopeDispose, watchEffect } from 'vue'
import { desktopBridge } from '../../shell/index.ts'
import { commands, runCommand } from '../commands/index.ts'
import { storeAll, useSessionStore } from '../session/index.ts'

/**
 * Ties the desktop window to the interface: its menu shows and runs our commands, and closing it saves first.
 */
export function useDesktop(): void {
  const desktop = desktopBridge()
  if (!desktop) return
  const session = useSessionStore()
  desktop.onClose(async () => {
    const problem = await storeAll(session)
    if (problem) throw new Error(`not everything could be stored: ${problem.code}`)
  })
  watchEffect(() => desktop.setMenu(session.language, menuGroups()))
  onScopeDispose(desktop.onMenu(runCommand))
}

function menuGroups() {
  return [...Map.groupBy(commands.value, command => command.group)].map(([label, held]) => ({
    label,
    commands: held.map(command => ({
      id: command.id,
      label: command.title,
      enabled: command.isPossible !== false,
      ...(command.keys ? { keys: command.keys } : {}),
    })),
  }))
}
