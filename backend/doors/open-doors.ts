import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { isRunning } from '../store/file/is-running.ts'

const OpenDoor = z.object({ port: z.number().int(), process: z.number().int(), url: z.string() })
/** A door that stands open on this machine, with the link that lets the next browser in. */
export type OpenDoor = z.infer<typeof OpenDoor>

const folderOf = (dataFolder: string): string => join(dataFolder, 'doors')
const fileOf = (dataFolder: string, port: number): string => join(folderOf(dataFolder), `${port}.json`)

/**
 * Leaves word of an open door where only this person can read it, so that whoever's link is spent gets the
 * next one without a restart. The word ends with the door, or with whoever looks after its process is gone.
 */
export function announceDoor(dataFolder: string, door: OpenDoor): void {
  mkdirSync(folderOf(dataFolder), { recursive: true, mode: 0o700 })
  const part = `${fileOf(dataFolder, door.port)}.part`
  rmSync(part, { force: true })
  writeFileSync(part, JSON.stringify(door), { mode: 0o600, flag: 'wx' })
  renameSync(part, fileOf(dataFolder, door.port))
}

export const withdrawDoor = (dataFolder: string, port: number): void =>
  rmSync(fileOf(dataFolder, port), { force: true })

/** The doors that stand open. */
export function openDoors(dataFolder: string): OpenDoor[] {
  const doors = namesIn(folderOf(dataFolder)).flatMap(name => doorIn(join(folderOf(dataFolder), name)) ?? [])
  for (const { port } of doors.filter(door => !isRunning(door.process))) withdrawDoor(dataFolder, port)
  return doors.filter(door => isRunning(door.process))
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter(name => name.endsWith('.json'))
  } catch {
    return []
  }
}

/** What is no word of a door tells of none. */
function doorIn(file: string): OpenDoor | undefined {
  try {
    return OpenDoor.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}
