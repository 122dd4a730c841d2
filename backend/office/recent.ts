import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'

const Recent = z.object({ path: z.string(), name: z.string(), openedAt: z.string() })
export type RecentWorkspace = z.infer<typeof Recent>

const most = 12

/**
 * The workspaces opened lately, newest first. An unreadable list is an empty one: it holds nothing that
 * cannot be found again.
 */
export async function readRecent(file: string): Promise<RecentWorkspace[]> {
  try {
    return z.array(Recent).parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    return []
  }
}

export async function rememberRecent(file: string, opened: RecentWorkspace): Promise<void> {
  const others = (await readRecent(file)).filter(recent => recent.path !== opened.path)
  await mkdir(dirname(file), { recursive: true })
  const part = `${file}.part`
  await writeFile(part, JSON.stringify([opened, ...others].slice(0, most), null, 2))
  await rename(part, file)
}
