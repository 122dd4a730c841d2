import { describe, expect, it, vi } from 'vitest'
import type { ToldChange } from '../../backend/store/index.ts'
import { event, indicator, region } from './builders.ts'
import { onServer, workspaces } from './workspaces.ts'

const patience = { timeout: 60_000 }

/** Who did what to which record, in the order in which it was heard. */
const said = ({ act, name, origin, type, id }: ToldChange): string => `${act} ${name} ${origin} ${type} ${id}`

describe.each(workspaces.filter(([name]) => name === 'PostgreSQL'))(
  'two programs with one workspace in %s',
  (_name, open) => {
    async function two() {
      const { workspace: one, reopen } = await open()
      const other = await reopen()
      const heard = { one: [] as string[], other: [] as string[] }
      one.onChange(change => heard.one.push(said(change)))
      other.onChange(change => heard.other.push(said(change)))
      return { one, other, heard }
    }

    it('hear of each other’s acts once and in their order, each with its name and origin', async () => {
      const { one, other, heard } = await two()
      const at = '2023-08-11T10:00:00.000Z'
      await one.act({ name: 'first', person: '王', at, origin: 'here' }, writer =>
        writer.saveRegion(region({ key: 'gulin', name: '古蔺' })),
      )
      await other.act({ name: 'second', person: '李', at, origin: 'there' }, writer =>
        writer.saveEvent(event(), 0),
      )
      await one.act({ name: 'third', person: '王', at, origin: 'here' }, async writer => {
        await writer.saveIndicator(indicator({ key: '投诉', name: '投诉' }), 0)
        await writer.removeEntry('region', 'gulin')
      })
      const last = (await one.acts({ limit: 1 }))[0]!.number
      const all = [
        `${last - 2} first here region.saved gulin`,
        `${last - 1} second there event.saved conference`,
        `${last} third here indicator.saved 投诉`,
        `${last} third here region.removed gulin`,
      ]
      await vi.waitFor(() => expect([heard.one, heard.other]).toEqual([all, all]), patience)
    })

    it('hear of what was done while the server had lost them', async () => {
      const { one, other, heard } = await two()
      await onServer(`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = '${other.info.location}' and query like 'listen %'`)
      await one.saveRegion(region({ key: 'gulin', name: '古蔺' }))
      await vi.waitFor(
        () => expect(heard.other).toEqual([expect.stringContaining('region.saved gulin')]),
        patience,
      )
      await other.saveRegion(region({ key: 'hejiang', name: '合江' }))
      await vi.waitFor(
        () => expect(heard.one).toContainEqual(expect.stringContaining('region.saved hejiang')),
        patience,
      )
    })

    it('hear nothing of an act that was given up, and nothing once they are closed', async () => {
      const { one, other, heard } = await two()
      await expect(
        one.act(
          { name: 'given up', person: '王', at: '2023-08-11T10:00:00.000Z', origin: '' },
          async writer => {
            await writer.saveRegion(region({ key: 'gulin', name: '古蔺' }))
            throw new Error('given up')
          },
        ),
      ).rejects.toThrow('given up')
      await one.saveRegion(region({ key: 'hejiang', name: '合江' }))
      await vi.waitFor(
        () => expect(heard.other).toEqual([expect.stringContaining('region.saved hejiang')]),
        patience,
      )
      await other.close()
      await one.saveRegion(region({ key: 'xuyong', name: '叙永' }))
      await vi.waitFor(() => expect(heard.one).toHaveLength(2), patience)
      expect(heard.other).toHaveLength(1)
    })
  },
)
