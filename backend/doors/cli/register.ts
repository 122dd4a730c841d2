import { Command, Option } from 'commander'
import type { Topic } from '../../../core/documents/model.ts'
import { areComparable } from '../../../core/figures/index.ts'
import { IndicatorType, Key, Polarity, Rounding, type Indicator } from '../../../core/figures/model.ts'
import { AppError } from '../../../core/problem.ts'
import { keyFor } from '../../../core/reading/table/index.ts'
import { entryKey, indicatorKey } from './named.ts'
import { withWorkspace, type Opened } from './open.ts'
import { printJson, printLines } from './print.ts'

export const completeRegister = (command: Command): Command =>
  command
    .addCommand(addCommand())
    .addCommand(renameCommand())
    .addCommand(listCommand())
    .addCommand(declareCommand())

const kinds = ['region', 'topic', 'department', 'indicator'] as const
type Kind = (typeof kinds)[number]

interface Entry {
  readonly key: string
  readonly name: string
  readonly nameEn: string
}

interface Given {
  readonly name: string
  readonly key?: string
  readonly nameEn: string
  readonly person?: string
  readonly json?: boolean
}

interface GivenBranch extends Given {
  readonly parent?: string
  readonly invented?: boolean
}

interface GivenIndicator extends Given {
  readonly alias: string[]
  readonly unit: string
  readonly unitEn: string
  readonly decimals: string
  readonly rounding: Rounding
  readonly polarity: Polarity
  readonly topic?: string
  readonly department?: string
  readonly definition: string
  readonly type: IndicatorType
  readonly class: string[]
  readonly within: string
  readonly withinEn: string
}

interface GivenDeclaration {
  readonly regionsOf?: string
  readonly indicator?: string
  readonly since?: string
  readonly first?: true
  readonly region?: string
  readonly person?: string
}

const addCommand = (): Command =>
  new Command('add')
    .description('add a region, a topic, a department or an indicator')
    .addCommand(
      branch('region', 'add a region; its parent is the scope within which it is ranked')
        .option('--invented', 'serves examples, and is named as invented wherever it prints')
        .action((file: string, given: GivenBranch) => add(file, given, opened => addRegion(opened, given))),
    )
    .addCommand(
      branch('topic', 'add a topic').action((file: string, given: GivenBranch) =>
        add(file, given, opened => addBranch(opened, 'topic', given)),
      ),
    )
    .addCommand(
      branch('department', 'add a department').action((file: string, given: GivenBranch) =>
        add(file, given, opened => addBranch(opened, 'department', given)),
      ),
    )
    .addCommand(indicatorCommand())

const entryCommand = (kind: Kind, description: string): Command =>
  new Command(kind)
    .description(description)
    .argument('<file>', 'workspace file')
    .requiredOption('--name <name>', 'as people call it')
    .option('--key <key>', 'as written figures and files name it; otherwise made of the name')
    .option('--name-en <name>', 'English name', '')
    .option('--person <name>', 'who adds it; the person at the desk where absent')
    .option('--json', 'print as JSON')

const branch = (kind: Exclude<Kind, 'indicator'>, description: string): Command =>
  entryCommand(kind, description).option(`--parent <${kind}>`, 'what it belongs under, by key or name')

const indicatorCommand = (): Command =>
  entryCommand('indicator', 'add an indicator')
    .option('--alias <name...>', 'other names by which tables and texts call it', [])
    .option('--unit <unit>', 'unit as printed in Chinese, % for a rate, nothing for a plain number', '')
    .option('--unit-en <unit>', 'unit as printed in English', '')
    .option('--decimals <count>', 'decimals that are printed', '0')
    .addOption(
      new Option('--rounding <rule>', 'half-even is GB/T 8170').choices(Rounding.options).default('half-up'),
    )
    .addOption(
      new Option('--polarity <polarity>', 'which way is good').choices(Polarity.options).default('neutral'),
    )
    .addOption(
      new Option('--type <type>', 'what its values are').choices(IndicatorType.options).default('quantity'),
    )
    .option('--class <name...>', 'names of the classes, the best first', [])
    .option('--within <words>', 'among whom a place is, as the text says it: 全省', '')
    .option('--within-en <words>', 'the same in English', '')
    .option('--topic <topic>', 'topic, by key or name')
    .option('--department <department>', 'department, by key or name')
    .option('--definition <text>', 'what exactly it counts', '')
    .action((file: string, given: GivenIndicator) => add(file, given, opened => addIndicator(opened, given)))

async function add(
  file: string,
  { person, json }: Given,
  work: (opened: Opened) => Promise<Entry>,
): Promise<void> {
  const added = await withWorkspace(file, false, work, person)
  if (json) printJson(added)
  else printLines([line(added)])
}

/** The key that was asked for, or one made of the name. @throws AppError key-taken */
function freeKey(entries: readonly Entry[], { key, name }: Given): string {
  const present = entries.find(entry => entry.key === key)
  if (present) throw new AppError('key-taken', { key: present.key, name: present.name })
  return key ?? keyFor(name, new Set(entries.map(entry => entry.key)))
}

async function addRegion({ office, call }: Opened, given: GivenBranch): Promise<Entry> {
  const regions = await office.workspace().regions()
  const parent = given.parent === undefined ? '' : entryKey(regions, given.parent)
  return call.register.saveRegion({
    key: freeKey(regions, given),
    name: given.name,
    nameEn: given.nameEn,
    parent,
    invented: given.invented === true,
    seen: null,
  })
}

async function addBranch(
  { office, call }: Opened,
  kind: 'topic' | 'department',
  given: GivenBranch,
): Promise<Entry> {
  const entries =
    kind === 'topic' ? await office.workspace().topics() : await office.workspace().departments()
  const parent = given.parent === undefined ? '' : entryKey(entries, given.parent)
  const entry = { key: freeKey(entries, given), name: given.name, nameEn: given.nameEn, parent, seen: null }
  return kind === 'topic' ? call.register.saveTopic(entry) : call.register.saveDepartment(entry)
}

async function addIndicator({ office, call }: Opened, given: GivenIndicator): Promise<Indicator> {
  const workspace = office.workspace()
  const { name, nameEn, alias, unit, unitEn, rounding, polarity, definition, type, within, withinEn } = given
  const filed = {
    topic: given.topic === undefined ? '' : entryKey(await workspace.topics(), given.topic),
    department:
      given.department === undefined ? '' : entryKey(await workspace.departments(), given.department),
  }
  const key = freeKey(await workspace.indicators(), given)
  const whole = {
    aliases: alias,
    unit,
    unitEn,
    decimals: Number(given.decimals),
    rounding,
    polarity,
    ...filed,
    definition,
    type,
    classes: given.class,
    within,
    withinEn,
  }
  return call.indicators.save({ expected: 0, indicator: { key, name, nameEn, ...whole } })
}

const renameCommand = (): Command =>
  kinds.reduce(
    (command, kind) =>
      command.addCommand(
        new Command(kind)
          .description(
            `give ${kind === 'indicator' ? 'an' : 'a'} ${kind} another key, with all that names it`,
          )
          .argument('<file>', 'workspace file')
          .argument('<key>', 'its key, or its name')
          .argument('<to>', 'the new key')
          .option('--person <name>', 'who does it; the person at the desk where absent')
          .option('--json', 'print as JSON')
          .action(async (file: string, named: string, to: string, { person, json }: Omit<Given, 'name'>) => {
            const entry = await withWorkspace(file, false, opened => rename(opened, kind, named, to), person)
            if (json) printJson(entry)
            else printLines([line(entry)])
          }),
      ),
    new Command('rename').description('change the key of a region, a topic, a department or an indicator'),
  )

/** @throws AppError not-found, unknown-indicator, key-taken, key-malformed */
async function rename(opened: Opened, kind: Kind, named: string, to: string): Promise<Entry> {
  const { call } = opened
  if (!Key.safeParse(to).success) throw new AppError('key-malformed', { key: to })
  if (kind === 'indicator') {
    const { key, revision } = await call.indicators.get({ key: await indicatorKey(opened, named) })
    return (await call.indicators.rename({ key, to, expected: revision })).indicator
  }
  const entries = (await readRegister(opened))[kind] as readonly Topic[]
  const seen = entries.find(({ key }) => key === entryKey(entries, named))!
  return (await call.register.rename({ kind, key: seen.key, to, seen })).entry
}

/** What is complete is declared by somebody who checked it; nothing else makes it so. */
const declareCommand = (): Command =>
  new Command('declare')
    .description(
      'declare what is complete: the regions of a region (--regions-of), or an indicator since a period (--indicator, --since)',
    )
    .argument('<file>', 'workspace file')
    .option('--regions-of <region>', 'every region directly within this one is registered')
    .option('--indicator <indicator>', 'every period of this indicator since --since has its value')
    .option('--since <period>', '2015 of its years, 2021-Q1 of its quarters')
    .option('--first', 'and nothing was recorded before --since')
    .option('--region <region>', 'of which region; the home region where absent')
    .option('--person <name>', 'who declares it; the person at the desk where absent')
    .action(async (file: string, given: GivenDeclaration) => {
      printLines([line(await withWorkspace(file, false, opened => declare(opened, given), given.person))])
    })

async function declare({ office, call }: Opened, given: GivenDeclaration): Promise<Entry> {
  const workspace = office.workspace()
  const regions = await workspace.regions()
  if (given.regionsOf !== undefined) {
    const key = entryKey(regions, given.regionsOf)
    const seen = regions.find(region => region.key === key)!
    return call.register.saveRegion({ ...seen, complete: true, seen })
  }
  const indicators = await workspace.indicators()
  const { revision, ...indicator } = indicators.find(
    ({ key }) => key === entryKey(indicators, given.indicator ?? ''),
  )!
  const region =
    given.region === undefined ? (await workspace.settings()).homeRegion : entryKey(regions, given.region)
  const since = given.since ?? ''
  // One series begins once: what is declared anew takes the place of what was declared of the same kind of
  // period.
  const others = indicator.seriesStarts.filter(
    start => start.region !== region || !areComparable(start.since, since),
  )
  const seriesStarts = [...others, { region, since, ...(given.first ? { isFirst: true } : {}) }]
  return call.indicators.save({ expected: revision, indicator: { ...indicator, seriesStarts } })
}

const listCommand = (): Command =>
  new Command('list')
    .description('list what the register holds')
    .argument('<file>', 'workspace file')
    .addOption(new Option('--kind <kind>', 'only these').choices(kinds))
    .option('--json', 'print as JSON')
    .action(async (file: string, { kind, json }: { kind?: Kind; json?: boolean }) => {
      const register = await withWorkspace(file, true, readRegister)
      const shown = kinds.filter(each => kind === undefined || each === kind)
      if (json) return printJson(Object.fromEntries(shown.map(each => [plural[each], register[each]])))
      printLines(shown.flatMap(each => register[each].map(entry => `${each.padEnd(10)}  ${line(entry)}`)))
    })

const plural: Readonly<Record<Kind, string>> = {
  region: 'regions',
  topic: 'topics',
  department: 'departments',
  indicator: 'indicators',
}

async function readRegister({ office }: Opened): Promise<Readonly<Record<Kind, readonly Entry[]>>> {
  const workspace = office.workspace()
  return {
    region: await workspace.regions(),
    topic: await workspace.topics(),
    department: await workspace.departments(),
    indicator: await workspace.indicators(),
  }
}

const line = (entry: Entry & Partial<Indicator> & { parent?: string }): string =>
  [entry.key, entry.name, entry.nameEn, entry.unit, entry.parent].filter(Boolean).join('  ')
