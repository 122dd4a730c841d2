import { basename, resolve } from 'node:path'
import { Command } from 'commander'
import { noAdditions, type Additions } from '../../../core/documents/index.ts'
import { AppError, type Problem } from '../../../core/problem.ts'
import {
  lackingIn,
  MapFile,
  newEntries,
  periodSaid,
  type Fate,
  type Mapping,
} from '../../../core/reading/table/index.ts'
import { problemSentence } from '../../../core/sentences/index.ts'
import type { Part, SheetLines } from '../../import/index.ts'
import { givenFile } from './given-file.ts'
import { withOffice, type Opened } from './open.ts'
import { printChunks, printLines, printProgress } from './print.ts'
import { languageOfTerminal } from './failure.ts'

interface Options {
  readonly dryRun?: boolean
  readonly json?: boolean
  readonly map?: string
  readonly sheet?: string
  readonly period?: string
  readonly region?: string
  readonly source?: string
  readonly person?: string
  readonly newIndicators?: boolean
  readonly newRegions?: boolean
  readonly newDepartments?: boolean
}

type Counts = Readonly<Record<Fate, number>>

export const importCommand = (): Command =>
  new Command('import')
    .description(
      'import values from xlsx, xls, ods, csv or tables in a Word file; each is new, same, revision, rejected, left-out or empty',
    )
    .argument('<file>', 'workspace file')
    .argument('<source>', 'xlsx, xls, ods, csv or docx')
    .option('--dry-run', 'say what would become of each row, and store nothing')
    .option(
      '--map <map.json>',
      'which columns hold what, e.g. {"indicator": "项目", "region": "县区", "value": "C", "period": "2022"}',
    )
    .option('--sheet <name>', 'only this sheet; otherwise every one that can be read')
    .option('--period <period>', 'period of values that name none')
    .option('--region <region>', 'region of values that name none, by key or name; otherwise the home region')
    .option('--source <text>', 'source of values that name none; otherwise the file’s name')
    .option(
      '--new-indicators',
      'make an indicator of each name that is none yet, with the unit and decimals of the sheet; undone together with the import',
    )
    .option('--new-regions', 'make a region of each name that is none yet')
    .option(
      '--new-departments',
      'make a department of each one that a column 责任部门 or department names and is none yet',
    )
    .option('--person <name>', 'who imports them; the person at the desk where absent')
    .option('--json', 'print as JSON')
    .addHelpText(
      'after',
      `
A header of 指标 地区 时期 数值 单位 来源 状态 备注, or indicator region period value unit source state note, needs no map.
Map fields: indicator region period year value unit source state note department ignore (a header text, a column letter, or what holds for the
whole table), header (row or [first, last]), levels (what each header line names), sheet, indicators and regions ({name: key}).`,
    )
    .action(async (file: string, source: string, options: Options) => {
      const { rows, ...result } = await withPrepared(file, source, options)
      if (options.json)
        return printChunks([
          Buffer.from('{\n"rows": ['),
          ...rows,
          Buffer.from(`\n],\n${JSON.stringify(result, null, 2).slice(2)}\n`),
        ])
      printChunks(rows)
      printLines([summary(result.counts, result.batch)])
      for (const { sheet, reason } of result.skipped) printProgress(`skipped  ${sheet}  ${reason}`)
      for (const { key, name, likeness } of result.similar)
        printProgress(`added  ${key}  much like ${name} (${likeness} %)`)
    })

/** The thread that reads starts while the workspace is opened: each takes a good part of a second. */
const withPrepared = (file: string, source: string, options: Options): ReturnType<typeof importFile> =>
  withOffice(async opened => {
    opened.session.readings.prepare()
    await opened.office.open(resolve(file), options.dryRun === true)
    return importFile(opened, source, options)
  }, options.person)

async function importFile({ office, session, call }: Opened, source: string, options: Options) {
  const upload = session.uploads.keep({ name: basename(source), bytes: await givenFile(source) })
  const { id } = await call.imports.read({ upload })
  await session.jobs.ended(id)
  const { parts, skipped } = await partsOf({ office, session, call }, id, options)
  const wanted = { reading: id, parts, source: options.source ?? '' }
  const { additions, similar } = await additionsFor(call, wanted, options)
  const planned = { ...wanted, additions }
  const { counts, rows, sheets } = await allRows(call, planned, options.json === true ? 'json' : 'lines')
  const batch =
    options.dryRun === true || counts.new + counts.revision === 0
      ? ''
      : (await call.imports.commit(planned)).id
  // What is stored has left the reading by now, and its tables need no room any more.
  await call.imports.discard({ reading: id })
  if (batch !== '') await session.jobs.ended(batch)
  return { rows, counts, sheets, batch, committed: batch !== '', skipped, additions, similar }
}

interface Skipped {
  readonly sheet: string
  readonly reason: string
}

/**
 * The tables that can be read: the one asked for, or all whose meaning is complete; to look at, also those
 * that lack something.
 */
async function partsOf(
  { office, call }: Opened,
  reading: string,
  options: Options,
): Promise<{ parts: Part[]; skipped: Skipped[] }> {
  const map = options.map === undefined ? undefined : MapFile.parse(await readMap(options.map))
  const [{ tables }, settings] = [await call.imports.tables({ reading }), await office.workspace().settings()]
  const wanted = options.sheet ?? map?.sheet
  const asked = tables
    .map((table, index) => ({ ...table, index }))
    .filter(table => wanted === undefined || table.name === wanted)
  if (asked.length === 0)
    throw new AppError('sheet-missing', { sheet: wanted ?? '', sheets: tables.map(table => table.name) })
  const parts: Part[] = []
  const refused: (Skipped & { problem: Problem })[] = []
  for (const { index, name, mapping } of asked) {
    try {
      const read = map ? await call.imports.mapped({ reading, table: index, map }) : mapping
      const part = { table: index, mapping: withConstants(read, name, options) }
      const lacking = lackingIn(part.mapping, settings)
      if (lacking.length > 0 && options.dryRun !== true)
        throw new AppError('mapping-incomplete', { table: name, fields: lacking })
      parts.push(part)
    } catch (error) {
      const problem = error instanceof Error && error.cause instanceof AppError ? error.cause : error
      if (!(problem instanceof AppError)) throw error
      refused.push({ sheet: name, reason: problemSentence(problem, languageOfTerminal()), problem })
    }
  }
  if (parts.length === 0) throw new AppError(refused[0]!.problem.code, refused[0]!.problem.facts)
  return { parts, skipped: refused.map(({ sheet, reason }) => ({ sheet, reason })) }
}

async function readMap(path: string): Promise<unknown> {
  try {
    return JSON.parse(await givenFile(path).then(bytes => new TextDecoder().decode(bytes)))
  } catch (error) {
    throw error instanceof SyntaxError ? new AppError('bad-input', { fields: [path] }) : error
  }
}

/**
 * What the command line says fills in what the table leaves out; it never speaks against a column, nor
 * against what is stated around the table: values of 2022 are not of 2023 because somebody asked for 2023.
 */
function withConstants(mapping: Mapping | null, table: string, { period, region }: Options): Mapping {
  if (!mapping) throw new AppError('mapping-incomplete', { table, fields: ['header'] })
  const { constants } = mapping
  return {
    ...mapping,
    constants: {
      ...constants,
      period: periodSaid(constants.period) === undefined ? (period ?? constants.period) : constants.period,
      region: constants.region === '' ? (region ?? '') : constants.region,
    },
  }
}

/**
 * So few that their texts are gone before the next are made: long lists of them would outlive what is swept
 * at once.
 */
const rowsAtOnce = 1000

interface Listed {
  readonly counts: Counts
  readonly rows: Buffer[]
  /** What the rows of each sheet are: above its header, header, values, notes, blank. */
  readonly sheets: readonly SheetLines[]
}

/** An import as it is asked for. */
interface Wanted {
  readonly reading: string
  readonly parts: Part[]
  readonly source: string
}

interface Likened {
  readonly key: string
  readonly name: string
  readonly likeness: number
}

const muchAlike = 60

/**
 * What the options say is to be made of names that mean nothing yet; one that means several things is no new
 * name.
 */
async function additionsFor(
  call: Opened['call'],
  planned: Wanted,
  { newIndicators, newRegions, newDepartments }: Options,
): Promise<{ additions: Additions; similar: Likened[] }> {
  const wanted = {
    indicator: newIndicators === true,
    region: newRegions === true,
    department: newDepartments === true,
  }
  if (!Object.values(wanted).includes(true)) return { additions: noAdditions, similar: [] }
  const names = (await call.imports.unknown(planned)).filter(
    ({ kind, isAmbiguous }) => !isAmbiguous && wanted[kind],
  )
  const similar = names.flatMap(({ proposed, similar: [first] }) =>
    first && first.likeness >= muchAlike
      ? [{ key: proposed.key, name: first.name, likeness: first.likeness }]
      : [],
  )
  return {
    similar,
    additions: { ...noAdditions, ...newEntries(names) },
  }
}

/** Every row as it will be printed: of a long table, its text takes a tenth of what its values would. */
async function allRows(
  call: Opened['call'],
  planned: Wanted & { additions: Additions },
  form: 'lines' | 'json',
): Promise<Listed> {
  const { counts, total, sheets } = await call.imports.preview({ ...planned, asking: true, limit: 1 })
  const rows: Buffer[] = []
  for (let offset = 0; offset < total; offset += rowsAtOnce) {
    rows.push(
      Buffer.from(
        await call.imports.listing({
          ...planned,
          form,
          offset,
          limit: rowsAtOnce,
          language: languageOfTerminal(),
        }),
      ),
    )
  }
  return { counts, rows, sheets }
}

const summary = (counts: Counts, batch: string): string =>
  [
    ...Object.entries(counts).map(([fate, count]) => `${fate} ${count}`),
    batch === '' ? 'nothing stored' : `stored as ${batch}`,
  ].join('  ')
