import { z } from 'zod'
import { readOwnFile, writeOwnFile } from './own-file.ts'

const Recent = z.object({ path: z.string(), name: z.string(), openedAt: z.string() })
export type RecentWorkspace = z.infer<typeof Recent>

const most = 12

/**
 * The workspaces opened lately, newest first. An unreadable list is an empty one: it holds nothing that
 * cannot be found again.
 */
export const readRecent = (file: string): Promise<RecentWorkspace[]> => readOwnFile(file, z.array(Recent), [])

export async function rememberRecent(file: string, opened: RecentWorkspace): Promise<void> {
  const others = (await readRecent(file)).filter(recent => recent.path !== opened.path)
  await writeOwnFile(file, [opened, ...others].slice(0, most))
}
