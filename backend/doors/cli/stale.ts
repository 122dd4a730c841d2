import { Command } from 'commander'
import type { StalePlace } from '../../api/stale-places.ts'
import { withWorkspace } from './open.ts'
import { printJson, printLines } from './print.ts'

export const staleCommand = (): Command => new Command('stale')
  .description('list every place that prints something other than its data says now')
  .argument('<file>', 'workspace file')
  .option('--json', 'print as JSON')
  .action(async (file: string, options: { json?: boolean }) => {
    const places = (await withWorkspace(file, true, ({ call }) => call.stale.list())).map(listed)
    if (options.json) return printJson(places)
    printLines(places.map(place => `${place.place}  ${place.title}  ${place.expression}  ${place.old} → ${place.new || place.problem?.code}`))
  })

export const acceptCommand = (): Command => new Command('accept')
  .description('take the newer printing of every stale figure')
  .argument('<file>', 'workspace file')
  .option('--json', 'print as JSON')
  .action(async (file: string, options: { json?: boolean }) => {
    const result = await withWorkspace(file, false, ({ call }) => call.stale.accept({ places: null }))
    if (options.json) return printJson(result)
    printLines([`accepted ${result.accepted}`])
  })

interface ListedPlace {
  readonly place: 'block' | 'script' | 'answer' | 'chart' | 'release'
  readonly id: string
  readonly title: string
  readonly item: string
  readonly expression: string
  readonly old: string
  readonly new: string
  readonly problem?: StalePlace['problem']
  /** The block through which a script or answer prints the figure. */
  readonly via?: string
}

const listed = (stale: StalePlace): ListedPlace => ({
  place: stale.place === 'question' ? 'answer' : stale.place,
  id: stale.id,
  title: stale.title,
  item: stale.item,
  expression: stale.expression,
  old: stale.printed,
  new: stale.current,
  ...(stale.problem ? { problem: stale.problem } : {}),
  ...(stale.via ? { via: stale.via } : {}),
})
