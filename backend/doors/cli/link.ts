import type { Command } from 'commander'
import { AppError } from '../../../core/problem.ts'
import { dataFolder } from '../folders.ts'
import { openDoors } from '../open-doors.ts'
import { printJson, printLines } from './print.ts'

/** @throws AppError no-open-door */
export const completeLink = (command: Command): Command =>
  command.option('--json', 'print as JSON').action(({ json }: { json?: boolean }) => {
    const doors = openDoors(dataFolder())
    if (doors.length === 0) throw new AppError('no-open-door')
    if (json) printJson(doors)
    else printLines(doors.map(({ url }) => url))
  })
