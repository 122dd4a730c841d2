import { afterEach, beforeEach, expect, it } from 'vitest'
import { commitImport } from '../../backend/acts/imports/committing.ts'
import { partsOf, reading } from './importing.ts'
import { openOffice, withAirData, type Office } from './office.ts'

let office: Office

beforeEach(async () => {
  office = await openOffice()
  await withAirData(office)
})

afterEach(() => office.close())

it('adds nothing under an entry that somebody took out while the import was planned', async () => {
  const land = { key: '国土', name: '国土', nameEn: '', parent: '' }
  await office.api.register.saveTopic.mutate({ ...land, seen: null })
  const id = await reading(office, '指标,地区,时期,数值,单位,来源\n优良天数,云溪市,2023年,300,天,公报\n')
  const workspace = office.backend.workspace()
  const acted = { id: 'import', by: '王', at: '2023-08-11T09:00:00.000Z' }
  const { id: job } = await commitImport(
    office.session.readings.ready(id),
    { workspace, by: acted.by },
    {
      parts: await partsOf(office, id),
      source: '',
      reason: '',
      additions: {
        regions: [],
        departments: [],
        topics: [{ key: '林业', name: '林业', nameEn: '', parent: land.key }],
        indicators: [],
        aliases: [],
      },
    },
    {
      jobs: office.session.jobs,
      at: acted.at,
      async write(work, more = {}) {
        await office.api.register.remove.mutate({ kind: 'topic', key: land.key, seen: land })
        const act = { ...more, name: 'imports.commit', person: acted.by, at: acted.at, origin: '' }
        return workspace.act(act, writer => work(writer, acted))
      },
    },
  )
  await expect(office.session.jobs.ended(job)).rejects.toMatchObject({ code: 'not-found' })
  expect(await office.api.register.topics.query()).toEqual([])
  expect((await office.api.observations.table.query({})).map(({ period }) => period)).not.toContain('2023')
})
