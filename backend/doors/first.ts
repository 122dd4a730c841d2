import type { Desk } from '../office/desk.ts'

/**
 * Opens what a start without a file shows: the workspace used last or, at the very first start, the sample.
 * What will not open (moved, broken, in use elsewhere) is told to `report` and left to the start screen.
 */
export async function openFirst(desk: Desk, report: (error: unknown) => void): Promise<void> {
  const [last] = await desk.recent()
  await (last ? desk.open(last.path, false) : desk.openSample()).catch(report)
}
