import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve, type Served } from '../backend/doors/http.ts'
import { placeSample } from './sample.ts'

export interface TestServer extends Served {
  /** A folder of its own for the workspaces and files of one test; removed by close. */
  readonly folder: string
}

interface Options {
  /** The workspace to open; the sample, as at a first start, where absent. */
  readonly file?: string
  /** The port to take where it is still free: a browser keeps the files of an address it has met. */
  readonly port?: number
}

const isTaken = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EADDRINUSE'

/** The real backend, with data of its own. */
export async function startServer({ file, port = 0 }: Options = {}): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-test-'))
  const dataFolder = join(folder, 'data')
  if (file === undefined) await placeSample(dataFolder)
  const serveOn = (wanted: number): Promise<Served> =>
    serve({
      ...(file === undefined ? {} : { file }),
      port: wanted,
      dataFolder,
      documentsFolder: join(folder, 'documents'),
    })
  const served = await serveOn(port).catch((error: unknown) => {
    if (isTaken(error)) return serveOn(0)
    throw error
  })
  return {
    ...served,
    folder,
    async close() {
      await served.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
