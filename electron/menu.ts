import type { MenuItemConstructorOptions } from 'electron'
import type { Language, MenuGroup } from './bridge.ts'
import { sentences } from './sentences.ts'

type Item = MenuItemConstructorOptions
interface Menu {
  readonly label: string
  readonly submenu: Item[]
}

const separator: Item = { type: 'separator' }

/** `Ctrl+Shift+P` as the system writes it: the command key on macOS. */
const accelerator = (keys: string): string =>
  keys.replace(/\bCtrl\b/, 'CommandOrControl').replace(/\bEsc\b/, 'Escape')

function commandItem(command: MenuGroup['commands'][number], act: (id: string) => void): Item {
  // The interface hears the keys itself; registering them too would run a command twice.
  const keys: Item = command.keys
    ? { accelerator: accelerator(command.keys), registerAccelerator: false }
    : {}
  return {
    id: command.id,
    label: command.label,
    enabled: command.enabled,
    click: () => act(command.id),
    ...keys,
  }
}

/** Undo is the application's own command and comes with its groups; cut, copy and paste are the system's. */
function editMenu(language: Language): Menu {
  const { menu } = sentences[language]
  return {
    label: menu.edit,
    submenu: [
      { role: 'cut', label: menu.cut },
      { role: 'copy', label: menu.copy },
      { role: 'paste', label: menu.paste },
      { role: 'selectAll', label: menu.selectAll },
    ],
  }
}

function viewMenu(language: Language): Menu {
  const { menu } = sentences[language]
  return {
    label: menu.view,
    submenu: [
      { role: 'zoomIn', label: menu.zoomIn },
      { role: 'zoomOut', label: menu.zoomOut },
      { role: 'resetZoom', label: menu.actualSize },
      separator,
      { role: 'togglefullscreen', label: menu.fullScreen },
    ],
  }
}

function windowMenu(language: Language): Menu {
  const { menu } = sentences[language]
  return {
    label: menu.window,
    submenu: [
      { role: 'minimize', label: menu.minimize },
      { role: 'close', label: menu.close },
      separator,
      { role: 'quit', label: menu.quit },
    ],
  }
}

/** Commands of the interface and of the system that belong under one name share one menu. */
function merged(menus: readonly Menu[]): Item[] {
  const labels = [...new Set(menus.map(({ label }) => label))]
  return labels.map(label => {
    const parts = menus.filter(menu => menu.label === label).map(({ submenu }) => submenu)
    return { label, submenu: parts.flatMap((items, index) => (index === 0 ? items : [separator, ...items])) }
  })
}

/** The menu as data: the interface's commands in their groups, and what the system brings. */
export function menuTemplate(
  language: Language,
  groups: readonly MenuGroup[],
  platform: NodeJS.Platform,
  act: (id: string) => void,
): Item[] {
  const own = groups.map((group): Menu => ({
    label: group.label,
    submenu: group.commands.map(command => commandItem(command, act)),
  }))
  const application: Item[] = platform === 'darwin' ? [{ role: 'appMenu' }] : []
  return [...application, ...merged([...own, editMenu(language), viewMenu(language), windowMenu(language)])]
}
