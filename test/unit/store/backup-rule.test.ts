import { describe, expect, it } from 'vitest'
import {
  backupName,
  dueAtEnd,
  dueBackup,
  expired,
  inOrder,
  timeOf,
  type BackupInfo,
} from '../../../backend/store/file/backup-rule.ts'

const at = (time: string): string => `2023-08-11T${time}:00.000Z`
const backup = (time: string): BackupInfo => ({ name: backupName(time), at: time, bytes: 1 })

describe('dueBackup', () => {
  it.each([
    ['nothing changed', at('12:00'), at('09:00'), '', false],
    ['it changed for less than 15 minutes', at('09:14'), '', at('09:00'), false],
    ['it changed for 15 minutes and there is no backup', at('09:15'), '', at('09:00'), true],
    ['the last backup is old, but the change is fresh', at('12:05'), at('09:00'), at('12:00'), false],
    ['a change is 15 minutes old and no backup holds it', at('12:15'), at('09:00'), at('12:00'), true],
    ['a backup was made after the first change', at('12:16'), at('12:10'), at('12:00'), false],
  ])('when %s', (_when, now, lastBackup, firstChange, due) => {
    expect(dueBackup(now, lastBackup, firstChange)).toBe(due)
  })
})

describe('dueAtEnd', () => {
  it('asks for a backup of a short session, unless there is a fresh one or nothing changed', () => {
    expect([
      dueAtEnd(at('09:05'), '', at('09:00')),
      dueAtEnd(at('09:05'), at('08:00'), at('09:00')),
      dueAtEnd(at('09:05'), at('09:01'), at('09:04')),
      dueAtEnd(at('09:05'), '', ''),
    ]).toEqual([true, true, false, false])
  })
})

describe('expired', () => {
  it('keeps the 16 newest, and of the last 14 days there were any the newest of each', () => {
    const today = Array.from({ length: 20 }, (_, hour) =>
      backup(`2023-08-20T${String(hour).padStart(2, '0')}:00:00.000Z`),
    )
    const before = Array.from({ length: 19 }, (_, day) =>
      [8, 17].map(hour =>
        backup(`2023-08-${String(day + 1).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00.000Z`),
      ),
    ).flat()
    const gone = new Set(expired([...before, ...today], '2023-08-20T20:00:00.000Z'))
    const kept = [...before, ...today].filter(one => !gone.has(one)).map(one => one.at.slice(8, 13))
    expect(kept).toEqual([
      '07T17',
      '08T17',
      '09T17',
      '10T17',
      '11T17',
      '12T17',
      '13T17',
      '14T17',
      '15T17',
      '16T17',
      '17T17',
      '18T17',
      '19T17',
      ...today.slice(4).map(one => one.at.slice(8, 13)),
    ])
  })

  it('keeps the newest 16 however old they are', () => {
    const old = Array.from({ length: 17 }, (_, day) =>
      backup(`2020-01-${String(day + 1).padStart(2, '0')}T08:00:00.000Z`),
    )
    expect(expired(old, '2023-08-20T20:00:00.000Z')).toEqual([old[0]])
  })
})

describe('a clock that runs away', () => {
  const ahead = Array.from({ length: 20 }, (_, minute) => backup(`2033-08-11T09:${10 + minute}:00.000Z`))
  const days = Array.from({ length: 14 }, (_, day) => backup(`2023-08-${10 + day}T08:00:00.000Z`))

  it('stops no backups, ahead or behind', () => {
    const [future, now] = ['2033-08-11T09:00:00.000Z', at('12:15')]
    expect([
      dueBackup(now, future, at('12:00')),
      dueAtEnd(now, future, at('12:14')),
      dueBackup(now, at('09:00'), future),
    ]).toEqual([true, true, true])
  })

  it('pushes nothing out that was made before, and is not listed before it', () => {
    const present = [...days, backup('2023-08-24T09:00:00.000Z')]
    const gone = expired([...present, ...ahead], '2033-08-11T09:30:00.000Z')
    expect(gone.filter(one => days.slice(2).includes(one))).toEqual([])
    expect(expired([...present, ...ahead.slice(0, 16)], '2023-08-24T09:00:00.000Z')).toEqual([])
    expect(inOrder([...present, ...ahead], '2023-08-24T09:00:00.000Z')[0]).toBe(present.at(-1))
  })

  it('pushes nothing out where it is behind', () => {
    const made = Array.from({ length: 20 }, (_, minute) => backup(`2016-01-01T00:${10 + minute}:00.000Z`))
    const gone = expired([...days, ...made], '2016-01-01T00:30:00.000Z')
    expect(gone.filter(one => days.includes(one))).toEqual([])
  })
})

describe('names of backups', () => {
  it('tell the time they were made and need no sign a file system forbids', () => {
    expect(backupName('2023-08-11T09:05:07.123Z')).toBe('2023-08-11T09-05-07.123Z.lectern')
    expect([
      timeOf('2023-08-11T09-05-07.123Z.lectern'),
      timeOf('2023-08-11T09-05-07.123Z-before-restore.lectern'),
      timeOf(backupName('2023-08-11T09:05:07.123Z', '-before-upgrade')),
      timeOf('../x.lectern'),
      timeOf('2023-08-11T09-05-07.123Z.lectern.part'),
    ]).toEqual([...Array.from({ length: 3 }, () => '2023-08-11T09:05:07.123Z'), undefined, undefined])
  })
})
