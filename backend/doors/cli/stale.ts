import type { Command } from 'commander'
import type { StalePlace } from '../../acts/stale/stale-places.ts'
import { withWorkspace, type Opened } from './open.ts'
import { printJson, printLines } from './print.ts'

export const completeStale = (command: Command): Command =>
  command.option('--json', 'print as JSON').action(async (file: string, options: { json?: boolean }) => {
    const places = (await withWorkspace(file, true, ({ call }) => call.stale.list())).map(listed)
    if (options.json) return printJson(places)
    printLines(places.map(placeLine))
  })

export const completeAccept = (command: Command): Command =>
  command
    .option('--person <name>', 'who takes them; the person at the desk where absent')
    .option('--json', 'print as JSON')
    .action(async (file: string, options: { person?: string; json?: boolean }) => {
      const { accepted, figures } = await withWorkspace(file, false, acceptAll, options.person)
      if (options.json) return printJson({ accepted, figures })
      printLines([...figures.map(placeLine), `accepted ${accepted}`])
    })

/**
 * Exactly what was listed is taken, and nothing where a figure says something else by then. Released files
 * stay as they are.
 */
async function acceptAll({ call }: Opened): Promise<{ accepted: number; figures: ListedPlace[] }> {
  const taken = (await call.stale.list()).filter(
    ({ place, via, figure }) => place !== 'release' && via === '' && figure !== null,
  )
  const { accepted } = await call.stale.accept({
    places: taken.map(({ place, id, expression, current }) => ({ place, id, expression, current })),
  })
  return { accepted, figures: taken.map(listed) }
}

interface ListedPlace {
  readonly place: Exclude<StalePlace['place'], 'question'> | 'answer'
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

const placeLine = ({ place, title, expression, old, new: newer, problem }: ListedPlace): string =>
  `${place}  ${title}  ${expression}  ${old} → ${newer || problem?.code}`
