import type { BrowserWindow, IpcMainEvent, IpcMainInvokeEvent } from 'electron'
import { z } from 'zod'
import { channels, type Language, type MenuGroup } from './bridge.ts'
import { pickFolder, pickWorkspaceToCreate, pickWorkspaceToOpen, saveBytes } from './dialogs.ts'
import type { Door } from './door.ts'
import { isOurs, origin } from './origin.ts'

export interface Desk {
  readonly window: BrowserWindow
  readonly door: Door
  language(): Language
  showMenu(language: Language, groups: readonly MenuGroup[]): void
}

/** Signs of a menu line. */
const longest = 60

/** What people named themselves, a document's title among it, has any length; a line of a menu has not. */
function asLabel(text: string): string {
  const signs = [...text]
  return signs.length > longest ? `${signs.slice(0, longest - 1).join('')}…` : text
}

const Name = z.string().max(200)
const Address = z.string().max(500)
const Keys = z.string().max(40).optional()
const Label = z.string().transform(asLabel)
const Command = z.object({ id: z.string().max(80), label: Label, keys: Keys, enabled: z.boolean() })
const Groups = z.array(z.object({ label: Label, commands: z.array(Command).max(100) })).max(20)

/** Only the window's own page may ask: a frame within it may not, whatever stands there. */
export function isFromThePage({ senderFrame }: IpcMainEvent | IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOurs(senderFrame.url)
}

function checkSender(event: IpcMainEvent | IpcMainInvokeEvent): void {
  if (!isFromThePage(event)) throw new Error('refused: the request does not come from the interface')
}

/** The finished file behind `address`; anything but a download of our own is refused. */
async function download(door: Door, address: string): Promise<Uint8Array> {
  const url = URL.parse(address, origin)
  if (!url || !isOurs(url.href) || !url.pathname.startsWith('/download/'))
    throw new Error('refused: not a download of this app')
  const response = await door.handle(new Request(url))
  if (!response.ok) throw new Error(`the download answered ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}

/** exactOptionalPropertyTypes tells a missing key from an undefined one; zod does not. */
const asGroups = (sent: z.infer<typeof Groups>): MenuGroup[] =>
  sent.map(({ label, commands }) => ({
    label,
    commands: commands.map(({ keys, ...command }) => (keys === undefined ? command : { ...command, keys })),
  }))

/** Answers what the preload bridge asks of the desktop. */
export function answerInterface({ window, door, language, showMenu }: Desk): void {
  const { ipc } = window.webContents
  const answer = (channel: string, act: (...words: unknown[]) => Promise<string>): void => {
    ipc.handle(channel, (event, ...words: unknown[]) => {
      checkSender(event)
      return act(...words)
    })
  }
  answer(channels.pickToOpen, () => pickWorkspaceToOpen(window, language()))
  answer(channels.pickToCreate, name => pickWorkspaceToCreate(window, language(), Name.parse(name)))
  answer(channels.pickFolder, () => pickFolder(window))
  answer(channels.saveBytes, (name, url) =>
    saveBytes(window, Name.parse(name), () => download(door, Address.parse(url))),
  )
  ipc.on(channels.setMenu, (event, spoken: unknown, groups: unknown) => {
    checkSender(event)
    showMenu(z.enum(['zh', 'en']).parse(spoken), asGroups(Groups.parse(groups)))
  })
}
