import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { harden } from './harden.ts'

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.map': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
}

/** How the build names its files: no escape, no hidden name and no way up can be written so. */
const plain = /^(?:\/[\w-][\w.-]*)+$/

const isKeptForGood = (path: string): boolean => path.startsWith('/assets/')

/**
 * The file of the built interface that an address names exactly as the build named it; undefined for
 * everything else, so that whoever may have these files only can be answered by nothing but this.
 */
export async function interfaceFile(folder: string, request: Request): Promise<Response | undefined> {
  const { pathname } = new URL(request.url)
  const path = pathname === '/' ? '/index.html' : pathname
  const type = mediaTypes[extname(path)]
  if (!type || !plain.test(path) || !['GET', 'HEAD'].includes(request.method)) return undefined
  const bytes = await readIfPresent(join(folder, path))
  if (!bytes) return pathname === '/' ? notBuilt() : undefined
  const body = request.method === 'HEAD' ? null : bytes
  return harden(
    new Response(body, { headers: { 'content-type': type } }),
    isKeptForGood(path) ? 'max-age=31536000, immutable' : 'no-cache',
  )
}

const notBuilt = (): Response =>
  harden(new Response('The interface has not been built: run npm start.', { status: 503 }))

async function readIfPresent(file: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await readFile(file))
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return undefined
    throw error
  }
}
