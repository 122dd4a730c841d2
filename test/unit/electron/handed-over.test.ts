import { describe, expect, it } from 'vitest'
import { localWorkspace, namedOn } from '../../../electron/handed-over.ts'
import { AppError } from '../../../core/problem.ts'

/** The path that is opened, or the code of the refusal. */
function opened(name: string, platform: NodeJS.Platform, folder: string): string {
  try {
    return localWorkspace({ name, folder }, platform)
  } catch (error) {
    return error instanceof AppError ? error.code : String(error)
  }
}

describe('a file handed over by the system', () => {
  it('is the workspace among the words of a command line, whatever its case, and no switch', () => {
    const words = [
      'lectern',
      '--user-data-dir=/tmp/other.lectern',
      '/app',
      'autumn.LECTERN',
      'spring.lectern',
    ]
    expect(namedOn(words, '/briefings')).toEqual({ name: 'autumn.LECTERN', folder: '/briefings' })
    expect(namedOn(['a.lectern', '--inspect'], '/briefings')).toBeUndefined()
  })

  it.each([
    ['autumn.lectern', 'C:\\Briefings\\autumn.lectern'],
    ['D:\\发布会\\秋季.lectern', 'D:\\发布会\\秋季.lectern'],
    ['\\\\server\\share\\autumn.lectern', 'not-a-local-workspace'],
    ['//server/share/autumn.lectern', 'not-a-local-workspace'],
    ['\\\\?\\C:\\Briefings\\autumn.lectern', 'not-a-local-workspace'],
    ['\\\\.\\pipe\\autumn.lectern', 'not-a-local-workspace'],
    ['C:\\Windows\\system.ini', 'not-a-local-workspace'],
    ['autumn.lectern.exe', 'not-a-local-workspace'],
  ])('on Windows %s opens as %s', (name, expected) => {
    expect(opened(name, 'win32', 'C:\\Briefings')).toBe(expected)
  })

  it('on Windows a name meant from a share is refused too', () => {
    expect(opened('autumn.lectern', 'win32', '\\\\server\\share')).toBe('not-a-local-workspace')
  })

  it.each([
    ['autumn.lectern', '/briefings/autumn.lectern'],
    ['/home/office/autumn.Lectern', '/home/office/autumn.Lectern'],
    ['//server/autumn.lectern', 'not-a-local-workspace'],
    ['/etc/passwd', 'not-a-local-workspace'],
  ])('elsewhere %s opens as %s', (name, expected) => {
    expect(opened(name, 'linux', '/briefings')).toBe(expected)
  })
})
