import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ripple } from '../../backend/acts/stale/stale-places.ts'
import { makeSample } from '../../backend/acts/sample-file.ts'
import { openSqliteWorkspace } from '../../backend/store/index.ts'
import { writable } from '../writable.ts'

it('shows a file that left with a reason, and finds it again when one of its numbers changes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-sample-'))
  const clock = () => '2023-08-11T09:00:00.000Z'
  try {
    const path = join(folder, 'sample.lectern')
    await makeSample(path, clock)
    const workspace = writable(await openSqliteWorkspace(path, { clock }))
    try {
      const [file, ...others] = await workspace.releases()
      expect(others).toEqual([])
      expect(file).toMatchObject({
        kind: 'script',
        form: 'official',
        held: [{ title: '农业废弃物资源化利用', reasons: ['edited'] }],
        by: '新闻发布专员',
      })
      expect([file!.overrideReason, (await workspace.release(file!.id))!.figures.length > 40]).toEqual([
        expect.stringContaining('已请示'),
        true,
      ])
      const place = { indicator: '优良天数', region: 'luzhou', period: '2022' }
      const [latest] = await workspace.history(place)
      await workspace.appendObservation({ ...latest!, value: '301' }, latest!.revision)
      expect(
        (await ripple(workspace, place))
          .filter(stale => stale.place === 'release')
          .map(({ printed, current }) => `${printed} → ${current}`),
      ).toContain('295天 → 301天')
    } finally {
      await workspace.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
