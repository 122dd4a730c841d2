import { contextBridge, ipcRenderer } from 'electron'
import { channels, type Bridge } from './bridge.ts'

let flush: () => Promise<void> = async () => undefined

const bridge: Bridge = {
  pickWorkspaceToOpen: () => ipcRenderer.invoke(channels.pickToOpen),
  pickWorkspaceToCreate: name => ipcRenderer.invoke(channels.pickToCreate, name),
  pickFolder: () => ipcRenderer.invoke(channels.pickFolder),
  saveBytes: (name, url) => ipcRenderer.invoke(channels.saveBytes, name, url),
  setMenu: (language, groups) => ipcRenderer.send(channels.setMenu, language, groups),
  onMenu(listener) {
    const hear = (_event: unknown, command: string): void => listener(command)
    ipcRenderer.on(channels.menu, hear)
    return () => void ipcRenderer.off(channels.menu, hear)
  },
  onClose(save) {
    flush = save
  },
}

ipcRenderer.on(channels.flush, () => {
  flush().then(
    () => ipcRenderer.send(channels.flushed, true),
    () => ipcRenderer.send(channels.flushed, false),
  )
})

contextBridge.exposeInMainWorld('lectern', bridge)
