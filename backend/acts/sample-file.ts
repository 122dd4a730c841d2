import { lstatSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppError } from '../../core/problem.ts'
import { runTask } from '../jobs/tasks.ts'
import { loadSample, reviseSample, sampleAuthor } from '../sample/index.ts'
import { createWorkspaceFile, momentary, removeLeftOvers, replaceWorkspace } from '../store/index.ts'
import type { Workspace, WorkspaceWriter } from '../store/workspace.ts'
import { planExport } from './exports/planned-export.ts'
import { examine, recordRelease, requireFinal } from './exports/final-export.ts'
import { localDay } from './local-day.ts'

const overrideReason = '仅为配合讲稿语气作了改写，内容与已审定素材一致，已请示分管领导。'

/**
 * Writes the sample workspace as a new file, whole or not at all: it is made in a folder of its own and then
 * moved. `replaces` an earlier one that nobody has open.
 * @throws AppError workspace-exists, workspace-in-use
 */
export async function makeSample(path: string, now: () => string, replaces = false): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  if (!replaces && lstatSync(path, { throwIfNoEntry: false }))
    throw new AppError('workspace-exists', { path })
  removeLeftOvers(dirname(path))
  const folder = momentary(dirname(path), 'making')
  await mkdir(folder)
  try {
    const made = join(folder, 'sample.lectern')
    const workspace = await createWorkspaceFile(
      made,
      { name: '示例：泸州市生态文明建设新闻发布会', homeRegion: 'luzhou' },
      { clock: now },
    )
    try {
      await acting(workspace, 'sample.load', now(), writer => loadSample(writer, now()))
      await releaseSpeech(workspace, now())
      await acting(workspace, 'sample.revise', now(), writer => reviseSample(writer, now()))
    } finally {
      await workspace.close()
    }
    if (replaces) replaceWorkspace(path, made, now())
    else await rename(made, path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function acting(
  workspace: Workspace,
  name: string,
  at: string,
  work: (writer: WorkspaceWriter) => Promise<void>,
): Promise<void> {
  await workspace.act({ name, person: sampleAuthor(), at, origin: '' }, work)
}

/** The main speech has left already, so that a changed value finds a file that nobody can change any more. */
const releaseSpeech = (workspace: Workspace, now: string): Promise<void> =>
  acting(workspace, 'exports.final', now, async writer => {
    const speech = (await writer.scripts()).find(({ kind }) => kind === 'main-speech')!
    const planned = await planExport(writer, { kind: 'script', script: speech.id, template: 'official' }, now)
    const examined = await examine(writer, planned, localDay(now))
    requireFinal(examined.obstacles, { reason: overrideReason })
    await recordRelease(
      writer,
      await runTask(planned.task(false), () => undefined),
      planned,
      examined,
      overrideReason,
      { by: sampleAuthor(), at: now },
    )
  })
