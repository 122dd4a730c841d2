import { createHandler } from '../backend/api/app.ts'
import { createDesk, type Desk } from '../backend/api/desk.ts'
import { dataFolder, interfaceFolder } from '../backend/doors/folders.ts'
import type { Door } from './door.ts'

/** What the app shows where no file was asked for: the one used last, or, at the very first start, the sample. */
async function openFirst(desk: Desk, report: (error: unknown) => void): Promise<void> {
  const [last] = await desk.recent()
  if (!last) return void await desk.openSample()
  // A file that has moved or is broken is left to the start screen, which lists it.
  await desk.open(last.path, false).catch(report)
}

/** The backend in this process, behind the window. `report` is told of errors nobody foresaw. */
export function openDoor(report: (error: unknown) => void): Door {
  const now = (): string => new Date().toISOString()
  const desk = createDesk({ dataFolder: dataFolder(), now })
  return {
    handle: createHandler({ desk, interfaceFolder: interfaceFolder(), now, report }),
    openFirst: () => openFirst(desk, report),
    open: async (file) => void await desk.open(file, false),
    close: () => desk.shutDown(),
  }
}
