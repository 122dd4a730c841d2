import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { z } from 'zod'

/** What a file of the program's own says; `otherwise` where it is absent or cannot be read. */
export async function readOwnFile<Content>(
  file: string,
  form: z.ZodType<Content>,
  otherwise: Content,
): Promise<Content> {
  try {
    return form.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    return otherwise
  }
}

export async function writeOwnFile(file: string, content: unknown): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const part = `${file}.part`
  await writeFile(part, JSON.stringify(content, null, 2))
  await rename(part, file)
}
