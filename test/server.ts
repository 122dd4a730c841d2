import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve, type Served } from '../backend/doors/http.ts'

export interface TestServer extends Served {
  /** A folder of its own for the workspaces and files of one test; removed by close. */
  readonly folder: string
}

/** The real backend on a free port, with data of its own: a first start, unless `file` names a workspace. */
export async function startServer(options: { file?: string } = {}): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-test-'))
  const served = await serve({ ...options, dataFolder: join(folder, 'data'), documentsFolder: join(folder, 'documents') })
  return {
    ...served,
    folder,
    async close() {
      await served.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
