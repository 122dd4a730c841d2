import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import '../../../electron/preload.ts'
import { boot } from '../../../electron/boot.ts'
import type { Door } from '../../../electron/door.ts'
import type { Bridge } from '../../../renderer/shell/index.ts'
import {
  answers,
  app,
  asked,
  BrowserWindow,
  exposed,
  ipcRenderer,
  Menu,
  protocol,
  reset,
} from '../../electron.ts'

const seen: string[] = []
const door: Door = {
  async handle(request) {
    const { pathname } = new URL(request.url)
    return pathname === '/download/speech'
      ? new Response('the speech')
      : new Response('nothing', { status: 404 })
  },
  async openFirst() {
    seen.push('open first')
  },
  async open(file) {
    seen.push(`open ${file}`)
  },
  async close() {
    seen.push('close')
  },
}

/** What the page finds as window.lectern, made by the real preload script. */
const bridge = (): Bridge => exposed.lectern as Bridge

let folder = ''
beforeEach(() => {
  reset()
  bridge().onClose(async () => undefined)
  seen.length = 0
  folder = mkdtempSync(join(tmpdir(), 'lectern-desktop-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const start = () => boot(door, '/app/dist/electron')

describe('the desktop door', () => {
  it('answers the private scheme with the one handler', async () => {
    start()
    const answer = await protocol.handlers.get('lectern')?.(new Request('lectern://app/download/speech'))
    expect(await answer?.text()).toBe('the speech')
  })

  it('answers no other host of the scheme', async () => {
    start()
    const addresses = [
      'lectern://elsewhere/download/speech',
      'lectern://app.elsewhere/download/speech',
      'lectern://App:1/download/speech',
    ]
    const answered = await Promise.all(
      addresses.map(address => protocol.handlers.get('lectern')!(new Request(address))),
    )
    expect(await Promise.all(answered.map(async answer => [answer.status, await answer.text()]))).toEqual(
      addresses.map(() => [404, '']),
    )
  })

  it('brings the one window forward, and opens a file in it', async () => {
    const running = start()
    await running.openFile('/briefings/autumn.lectern')
    running.show()
    expect([BrowserWindow.open.length, BrowserWindow.open[0]?.seen, seen]).toEqual([
      1,
      ['show', 'focus', 'show', 'focus'],
      ['open /briefings/autumn.lectern'],
    ])
  })

  it('opens the window again where it was closed', async () => {
    const running = start()
    BrowserWindow.open[0]!.webContents.isGone = true
    BrowserWindow.open[0]!.close()
    await expect.poll(() => BrowserWindow.open.length).toBe(0)
    running.show()
    expect(BrowserWindow.open.length).toBe(1)
  })
})

describe('what the interface asks of the desktop', () => {
  it('is answered with the chosen workspace, and with nothing where the person thought better of it', async () => {
    start()
    const { pickWorkspaceToOpen } = bridge()
    answers.open = '/briefings/autumn.lectern'
    expect(await pickWorkspaceToOpen()).toBe('/briefings/autumn.lectern')
    answers.open = ''
    expect(await pickWorkspaceToOpen()).toBe('')
  })

  it('is answered with the chosen folder', async () => {
    start()
    answers.open = '/mnt/backups'
    expect(await bridge().pickFolder()).toBe('/mnt/backups')
  })

  it('proposes a file name, never a path, and adds the ending', async () => {
    start()
    const { pickWorkspaceToCreate } = bridge()
    answers.save = '/briefings/spring'
    expect(await pickWorkspaceToCreate('../../etc/春季:发布会.lectern')).toBe('/briefings/spring.lectern')
    expect(asked).toEqual([
      { defaultPath: '春季 发布会.lectern', filters: [{ name: 'Lectern 工作区', extensions: ['lectern'] }] },
    ])
  })

  it('writes a download whole and leaves nothing beside it', async () => {
    start()
    const { saveBytes } = bridge()
    answers.save = join(folder, 'speech.docx')
    expect(await saveBytes('speech.docx', '/download/speech')).toBe(answers.save)
    expect([readdirSync(folder), readFileSync(answers.save, 'utf8')]).toEqual([['speech.docx'], 'the speech'])
  })

  it('writes nothing where the download is gone or not ours', async () => {
    start()
    const { saveBytes } = bridge()
    answers.save = join(folder, 'speech.docx')
    for (const url of [
      '/download/gone',
      '/api/trpc/workspace.info',
      'https://example.org/download/speech',
      '//other/download/speech',
    ]) {
      await expect(saveBytes('speech.docx', url)).rejects.toThrow()
    }
    expect(readdirSync(folder)).toEqual([])
  })

  it.each([
    ['another page', { url: 'https://example.org/', parent: null }],
    ['another host of the scheme', { url: 'lectern://elsewhere/', parent: null }],
    ['a frame within the page', { url: 'lectern://app/', parent: {} }],
    ['a frame that is gone', null],
  ])('is refused to %s', async (_name, frame) => {
    start()
    const { pickWorkspaceToOpen, setMenu } = bridge()
    const shown = Menu.shown
    ipcRenderer.frame = frame
    await expect(pickWorkspaceToOpen()).rejects.toThrow('refused')
    expect(() => setMenu('en', [])).toThrow('refused')
    expect([asked, Menu.shown]).toEqual([[], shown])
  })

  it('shows its commands in the menu, and hears which was chosen until it stops listening', async () => {
    start()
    const { setMenu, onMenu } = bridge()
    const heard: string[] = []
    const stop = onMenu(command => heard.push(command))
    setMenu('en', [
      {
        label: 'Workspace',
        commands: [{ id: 'workspace.save', label: 'Save', keys: 'Ctrl+S', enabled: true }],
      },
    ])
    expect(Menu.shown.map(({ label }) => label)).toEqual(expect.arrayContaining(['Workspace', 'Edit']))
    const save = Menu.shown.flatMap(({ submenu }) => submenu ?? []).find(({ id }) => id === 'workspace.save')
    save?.click?.()
    stop()
    save?.click?.()
    expect(heard).toEqual(['workspace.save'])
  })

  it('cuts a name that is too long for a menu, and shows the rest of the menu all the same', async () => {
    start()
    const { setMenu } = bridge()
    const long = '打开“关于深入打好污染防治攻坚战的情况介绍”'.repeat(20)
    setMenu('zh', [
      {
        label: long,
        commands: [
          { id: 'event.open', label: long, enabled: true },
          { id: 'workspace.save', label: '保存', enabled: true },
        ],
      },
    ])
    const own = Menu.shown.find(({ submenu }) => submenu?.some(({ id }) => id === 'event.open'))
    const cut = `${long.slice(0, 59)}…`
    expect([own?.label, own?.submenu?.map(({ label }) => label)]).toEqual([cut, [cut, '保存']])
  })
})

describe('leaving', () => {
  it('waits until everything is saved, then closes the store and ends', async () => {
    start()
    const { onClose } = bridge()
    onClose(async () => void seen.push('saved'))
    BrowserWindow.open[0]!.close()
    await expect.poll(() => app.exits).toEqual([0])
    expect(seen).toEqual(['saved', 'close'])
  })

  it('asks before it closes where something could not be saved, and stays where the person says so', async () => {
    start()
    const { onClose } = bridge()
    onClose(() => Promise.reject(new Error('disk full')))
    app.quit()
    await expect.poll(() => asked.length).toBe(1)
    expect([BrowserWindow.open.length, app.exits, seen]).toEqual([1, [], []])
  })

  it('closes without saving where the person says so', async () => {
    start()
    const { onClose } = bridge()
    onClose(() => Promise.reject(new Error('disk full')))
    answers.message = 1
    app.quit()
    await expect.poll(() => app.exits).toEqual([0])
    expect(seen).toEqual(['close'])
  })

  it('takes no frame within the page at its word that all is saved', async () => {
    start()
    const { onClose } = bridge()
    let save = (): void => undefined
    onClose(
      () =>
        new Promise(resolve => {
          save = () => resolve(undefined)
        }),
    )
    BrowserWindow.open[0]!.close()
    ipcRenderer.frame = { url: 'lectern://app/', parent: {} }
    ipcRenderer.send('flushed', true)
    expect([BrowserWindow.open.length, app.exits]).toEqual([1, []])
    ipcRenderer.frame = { url: 'lectern://app/', parent: null }
    save()
    await expect.poll(() => app.exits).toEqual([0])
  })

  it('does not wait for a page that has crashed', async () => {
    start()
    BrowserWindow.open[0]!.webContents.isGone = true
    app.quit()
    await expect.poll(() => app.exits).toEqual([0])
  })
})
