import type { BrowserWindow } from 'electron'
import { channels } from './bridge.ts'
import { isFromThePage } from './requests.ts'

/** Asks the interface to save what is left; answers whether it did so within `patience` milliseconds. */
function flush({ webContents }: BrowserWindow, patience: number): Promise<boolean> {
  if (webContents.isCrashed()) return Promise.resolve(true)
  return new Promise(resolve => {
    const answer = (saved: boolean): void => {
      clearTimeout(timer)
      webContents.ipc.removeAllListeners(channels.flushed)
      resolve(saved)
    }
    const timer = setTimeout(answer, patience, false)
    webContents.ipc.on(channels.flushed, (event, saved: unknown) => {
      if (isFromThePage(event)) answer(saved === true)
    })
    webContents.send(channels.flush)
  })
}

/**
 * Lets the window close only when everything is saved, or when the person says so. `confirm` is asked where
 * something is not; a second close while the first is being answered changes nothing.
 */
export function closeWhenSaved(
  window: BrowserWindow,
  patience: number,
  confirm: () => Promise<boolean>,
): void {
  let state: 'open' | 'asking' | 'closing' = 'open'
  const leave = async (): Promise<void> => {
    state = 'asking'
    const mayClose = (await flush(window, patience)) || (await confirm())
    state = mayClose ? 'closing' : 'open'
    if (mayClose) window.close()
  }
  window.on('close', event => {
    if (state === 'closing') return
    event.preventDefault()
    if (state === 'open') void leave()
  })
}
