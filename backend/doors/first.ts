import type { Office } from '../office/office.ts'

/**
 * Opens what a start without a file shows: the workspace used last or, at the very first start, the sample.
 * What will not open (moved, broken, in use elsewhere) is told to `report` and left to the start screen.
 */
export async function openFirst(office: Office, report: (error: unknown) => void): Promise<void> {
  const [last] = await office.recent()
  await (last ? office.open(last.path, false) : office.openSample()).catch(report)
}
