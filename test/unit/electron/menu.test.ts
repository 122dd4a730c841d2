import { describe, expect, it } from 'vitest'
import type { MenuGroup } from '../../../electron/bridge.ts'
import { menuTemplate } from '../../../electron/menu.ts'

const workspace: MenuGroup = {
  label: '工作区',
  commands: [
    { id: 'workspace.save', label: '保存', keys: 'Ctrl+S', enabled: true },
    { id: 'workspace.close', label: '关闭工作区', enabled: false },
  ],
}

const labels = (template: ReturnType<typeof menuTemplate>) => template.map(({ label, role }) => label ?? role)

describe('the menu', () => {
  it("puts the interface's groups before what the system brings", () => {
    expect(labels(menuTemplate('zh', [workspace], 'linux', () => undefined))).toEqual([
      '工作区',
      '编辑',
      '显示',
      '窗口',
    ])
    expect(labels(menuTemplate('en', [], 'darwin', () => undefined))).toEqual([
      'appMenu',
      'Edit',
      'View',
      'Window',
    ])
  })

  it('shows each command with its keys and runs it by its id', () => {
    const ran: string[] = []
    const [shown] = menuTemplate('zh', [workspace], 'linux', id => ran.push(id))
    const items = shown?.submenu as {
      label: string
      enabled: boolean
      accelerator?: string
      registerAccelerator?: boolean
      click(): void
    }[]
    expect(
      items.map(({ label, enabled, accelerator, registerAccelerator }) => ({
        label,
        enabled,
        accelerator,
        registerAccelerator,
      })),
    ).toEqual([
      { label: '保存', enabled: true, accelerator: 'CommandOrControl+S', registerAccelerator: false },
      { label: '关闭工作区', enabled: false, accelerator: undefined, registerAccelerator: undefined },
    ])
    items[0]?.click()
    expect(ran).toEqual(['workspace.save'])
  })

  it("keeps one menu for a group that has the name of one of the system's", () => {
    const edit: MenuGroup = { label: '编辑', commands: [{ id: 'edit.undo', label: '撤销', enabled: true }] }
    const template = menuTemplate('zh', [edit], 'win32', () => undefined)
    expect(labels(template)).toEqual(['编辑', '显示', '窗口'])
    expect(
      (template[0]?.submenu as { label?: string; type?: string }[]).map(({ label, type }) => label ?? type),
    ).toEqual(['撤销', 'separator', '剪切', '复制', '粘贴', '全选'])
  })
})
