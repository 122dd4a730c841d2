import { resolve } from 'node:path'
import { createHandler } from '../backend/api/app.ts'
import { createOffice } from '../backend/office/office.ts'
import { openFirst } from '../backend/doors/first.ts'
import { dataFolder, documentsFolder, interfaceFolder } from '../backend/doors/folders.ts'
import type { Door } from './door.ts'

/** The backend in this process, behind the window. `report` is told of errors nobody foresaw. */
export function openDoor(report: (error: unknown) => void): Door {
  const now = (): string => new Date().toISOString()
  const office = createOffice({ dataFolder: dataFolder(), documentsFolder: documentsFolder(), now, report })
  const session = office.begin()
  const handler = createHandler({ office, interfaceFolder: interfaceFolder(), now, report })
  return {
    handle: request => handler(request, session),
    openFirst: () => openFirst(office, report),
    open: async file => void (await office.open(resolve(file), false)),
    close: () => office.shutDown(),
  }
}
