import { resolve } from 'node:path'
import { createHandler } from '../backend/api/app.ts'
import { createDesk } from '../backend/office/desk.ts'
import { openFirst } from '../backend/doors/first.ts'
import { dataFolder, documentsFolder, interfaceFolder } from '../backend/doors/folders.ts'
import type { Door } from './door.ts'

/** The backend in this process, behind the window. `report` is told of errors nobody foresaw. */
export function openDoor(report: (error: unknown) => void): Door {
  const now = (): string => new Date().toISOString()
  const desk = createDesk({ dataFolder: dataFolder(), documentsFolder: documentsFolder(), now, report })
  return {
    handle: createHandler({ desk, interfaceFolder: interfaceFolder(), now, report }),
    openFirst: () => openFirst(desk, report),
    open: async file => void (await desk.open(resolve(file), false)),
    close: () => desk.shutDown(),
  }
}
