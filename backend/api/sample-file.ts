import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { runTask } from '../jobs/tasks.ts'
import { loadSample, reviseSample } from '../sample/index.ts'
import { createWorkspaceFile } from '../store/index.ts'
import type { Workspace } from '../store/workspace.ts'
import { planExport } from './exports.ts'
import { obstaclesTo, recordRelease, requireFinal } from './final-export.ts'

const overrideReason = '仅为配合讲稿语气作了改写，内容与已审定素材一致，已请示分管领导。'

/** Writes the sample workspace as a new file, whole or not at all: it is made in a folder of its own and then moved. */
export async function makeSample(path: string, now: () => string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const folder = await mkdtemp(join(dirname(path), '.making-'))
  try {
    const made = join(folder, 'sample.lectern')
    const workspace = await createWorkspaceFile(made, { name: '示例：泸州市生态文明建设新闻发布会', homeRegion: 'luzhou', person: '新闻科' }, { clock: now })
    try {
      await workspace.transaction(writer => loadSample(writer, now()))
      await releaseSpeech(workspace, now())
      await workspace.transaction(writer => reviseSample(writer, now()))
    } finally {
      await workspace.close()
    }
    await rename(made, path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The main speech has left already, so that a changed value finds a file that nobody can change any more. */
async function releaseSpeech(workspace: Workspace, now: string): Promise<void> {
  const { person } = await workspace.settings()
  const speech = (await workspace.scripts()).find(({ kind }) => kind === 'main-speech')!
  const planned = await planExport(workspace, { kind: 'script', script: speech.id, template: 'official' }, now, 'final')
  const obstacles = await obstaclesTo(workspace, planned.printings, planned.sources, now.slice(0, 10))
  requireFinal(obstacles, overrideReason)
  const bytes = await runTask(planned.task, () => undefined)
  await recordRelease(workspace, planned, obstacles.held, overrideReason, { by: person, at: now })(Uint8Array.from(bytes))
}
