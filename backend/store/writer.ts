import type { Block } from '../../core/documents/model.ts'
import type { Indicator, Observation, Region } from '../../core/figures/model.ts'
import { keepRendered } from './behind/renderings.ts'
import { readerOf } from './reader.ts'
import type { Additions } from '../../core/documents/additions.ts'
import { putRight } from './log/put-right.ts'
import { undoAct } from './log/undo.ts'
import { makeAdditions } from './repositories/additions.ts'
import { searchTextOf } from './repositories/block-search.ts'
import { findBlock, findBlocks, writeBlocks } from './repositories/blocks.ts'
import { findChart, writeChart } from './repositories/charts.ts'
import { deriveAnew, deriveFrom, refuseDerived } from './repositories/derivations.ts'
import { writeEvent } from './repositories/events.ts'
import { undoBatch, writeImportBatch, writeImportMap } from './repositories/imports.ts'
import { findIndicator, writeIndicator } from './repositories/indicators.ts'
import { renameCalled } from './renaming/rename-entry.ts'
import { writeObservation } from './repositories/observations.ts'
import { namedIn, writeObservations } from './repositories/observation-batches.ts'
import { writePerson } from './repositories/people.ts'
import { findQuestion, writeQuestion } from './repositories/questions.ts'
import {
  deleteEntry,
  listRegions,
  writeDepartment,
  writeRegion,
  writeTopic,
} from './repositories/register.ts'
import { reindexFigures, reindexPinning } from './repositories/reindex.ts'
import { writeKept } from './repositories/kept-figures.ts'
import { writeRelease } from './repositories/releases.ts'
import { findScript, writeScript } from './repositories/scripts.ts'
import { readSettings, writeSettings } from './repositories/settings.ts'
import { moveDocument } from './repositories/order.ts'
import { purgeTrash, removeDocument, restoreDocument } from './repositories/trash.ts'
import type { BlockTextTable, Database } from './schema.ts'
import type { Unit } from './unit.ts'
import type {
  ChangeEvent,
  ImportBatch,
  NewBlock,
  NewRevision,
  NewSettings,
  WorkspaceWriter,
} from './workspace.ts'

function note<Saved>(unit: Unit, type: ChangeEvent['type'], id: string, saved: Saved): Saved {
  unit.changes.push({ type, id })
  return saved
}

async function saveSettings(unit: Unit, settings: NewSettings): Promise<void> {
  const before = await readSettings(unit.db)
  await writeSettings(unit, settings)
  if (before.homeRegion !== settings.homeRegion) await reindexFigures(unit.db)
  note(unit, 'settings.saved', '', undefined)
}

/** Whether a figure may compare the regions of a scope: it names the scope in brackets. */
async function comparesRegions(db: Database): Promise<boolean> {
  return (
    (await db
      .selectFrom('figureUse')
      .select('item')
      .where('expression', 'like', '%(%')
      .limit(1)
      .executeTakeFirst()) !== undefined
  )
}

/** A region that joins or leaves a scope changes every rank within it. */
async function saveRegion(unit: Unit, region: Region): Promise<void> {
  const before = (await listRegions(unit.db)).find(({ key }) => key === region.key)
  await writeRegion(unit, region)
  if ((before?.parent ?? '') !== region.parent && (await comparesRegions(unit.db)))
    await reindexFigures(unit.db)
  note(unit, 'region.saved', region.key, undefined)
}

/** A region without values leaves its scope, which ranks compare. */
async function removeEntry(
  unit: Unit,
  ...[kind, key]: Parameters<WorkspaceWriter['removeEntry']>
): Promise<void> {
  await deleteEntry(unit, kind, key)
  if (kind === 'region' && (await comparesRegions(unit.db))) await reindexFigures(unit.db)
  note(unit, `${kind}.removed`, key, undefined)
}

/** All but their words, which are found as before until they are indexed. */
async function saveSlice(unit: Unit, blocks: readonly NewBlock[], why: string): Promise<Block[]> {
  if (blocks.length === 0) return []
  const written = await writeBlocks(unit, blocks, why)
  await reindexPinning(
    unit.db,
    written.flatMap(({ saved: { id, version }, newWords, newLanguage }) => {
      if (newLanguage) return [{ block: id }]
      return newWords ? [{ block: id, version }] : []
    }),
  )
  return written.map(({ saved }) => note(unit, 'block.saved', saved.id, saved))
}

async function saveBlocks(unit: Unit, ...[blocks, why]: Parameters<WorkspaceWriter['saveBlocks']>) {
  const saved = await saveSlice(unit, blocks, why)
  if (saved.length > 0) await unit.driver.indexBlocks(unit.db, saved.map(searchTextOf))
  return saved
}

/**
 * What the words of all slices were and are goes through the search index once, after the last of them: at
 * every slice it would write what it has gathered to the file, and merge what it wrote before.
 */
async function saveBlocksInSlices(
  unit: Unit,
  ...[slices, why]: Parameters<WorkspaceWriter['saveBlocksInSlices']>
): Promise<void> {
  const texts = new Map<string, BlockTextTable>()
  for await (const blocks of slices)
    for (const text of (await saveSlice(unit, blocks, why)).map(searchTextOf)) {
      texts.delete(text.block)
      texts.set(text.block, text)
    }
  if (texts.size > 0) await unit.driver.indexBlocks(unit.db, [...texts.values()])
}

function indicatorsOf(revisions: Iterable<{ indicator: string }>): Set<string> {
  const indicators = new Set<string>()
  for (const { indicator } of revisions) indicators.add(indicator)
  return indicators
}

/** However many values are stored, whoever watches hears of each indicator once. */
function noteValues(unit: Unit, indicators: Iterable<string>): void {
  for (const indicator of new Set(indicators)) note(unit, 'observation.saved', indicator, undefined)
}

async function saveIndicator(unit: Unit, indicator: Indicator, expected: number): Promise<Indicator> {
  const before = await findIndicator(unit.db, indicator.key)
  const saved = await writeIndicator(unit, indicator, expected)
  const isComputedOtherwise =
    before?.unit !== saved.unit || JSON.stringify(before.formula) !== JSON.stringify(saved.formula)
  note(unit, 'indicator.saved', saved.key, undefined)
  if (isComputedOtherwise) noteValues(unit, indicatorsOf(await deriveAnew(unit, saved, before, unit)))
  return saved
}

async function appendObservation(
  unit: Unit,
  value: Omit<Observation, 'revision'>,
  expected: number,
): Promise<Observation> {
  await refuseDerived(unit.db, [value.indicator])
  const saved = await writeObservation(unit, value, expected)
  noteValues(
    unit,
    indicatorsOf([saved, ...(await deriveFrom(unit, [saved], { by: saved.enteredBy, at: saved.enteredAt }))]),
  )
  return saved
}

async function appendObservations(
  unit: Unit,
  revisions: Iterable<NewRevision>,
  batch: string,
  stored?: (count: number) => void,
): Promise<void> {
  const named = namedIn(revisions)
  const { indicators, first } = named
  await refuseDerived(unit.db, indicators)
  await writeObservations(unit, revisions, batch, { named, stored })
  const derived = first ? await deriveFrom(unit, revisions, { by: first.enteredBy, at: first.enteredAt }) : []
  noteValues(unit, [...indicators, ...indicatorsOf(derived)])
}

function noteAdditions(unit: Unit, { regions, departments, topics, indicators, aliases }: Additions): void {
  for (const { key } of regions) note(unit, 'region.saved', key, undefined)
  for (const { key } of departments) note(unit, 'department.saved', key, undefined)
  for (const { key } of topics) note(unit, 'topic.saved', key, undefined)
  for (const key of new Set([...indicators.map(each => each.key), ...aliases.map(each => each.indicator)]))
    note(unit, 'indicator.saved', key, undefined)
}

/** Regions that come or go change what figures compare, as those do that are saved or removed by hand. */
async function reindexScopes(db: Database, { regions }: Additions): Promise<void> {
  if (regions.length > 0 && (await comparesRegions(db))) await reindexFigures(db)
}

async function saveAdditions(unit: Unit, batch: string, additions: Additions): Promise<void> {
  await makeAdditions(unit, batch, additions)
  await reindexScopes(unit.db, additions)
  noteAdditions(unit, additions)
}

async function undoImport(
  unit: Unit,
  ...[batch, undo]: Parameters<WorkspaceWriter['undoImport']>
): Promise<ImportBatch> {
  const { record, revisions, additions } = await undoBatch(unit, batch, undo)
  if (additions) {
    await reindexScopes(unit.db, additions)
    noteAdditions(unit, additions)
  }
  noteValues(unit, indicatorsOf([...revisions, ...(await deriveFrom(unit, revisions, undo))]))
  return note(unit, 'import.saved', record.id, record)
}

/** Writes within one transaction that is already open. */
export const writerOf = (unit: Unit): WorkspaceWriter => ({
  ...readerOf(unit.db, unit.driver),
  block: id => findBlock(unit.db, id, unit.saw),
  blocksById: ids => findBlocks(unit.db, ids, unit.saw),
  script: id => findScript(unit.db, id, unit.saw),
  question: id => findQuestion(unit.db, id, unit.saw),
  chart: id => findChart(unit.db, id, unit.saw),
  saveSettings: settings => saveSettings(unit, settings),
  saveRegion: region => saveRegion(unit, region),
  saveDepartment: async department =>
    note(unit, 'department.saved', department.key, await writeDepartment(unit, department)),
  saveTopic: async topic => note(unit, 'topic.saved', topic.key, await writeTopic(unit, topic)),
  removeEntry: (kind, key) => removeEntry(unit, kind, key),
  saveIndicator: (indicator, expected) => saveIndicator(unit, indicator, expected),
  renameEntry: (kind, key, to) => renameCalled(unit, kind, key, to),
  savePerson: async person => note(unit, 'person.saved', person.key, await writePerson(unit, person)),
  keepFigure: async kept => note(unit, 'figure.kept', kept.id, await writeKept(unit, kept)),
  knowRendered: (language, figures) => keepRendered(unit.rendered, language, figures),
  saveRelease: async release => note(unit, 'release.saved', release.id, await writeRelease(unit, release)),
  appendObservation: (value, expected) => appendObservation(unit, value, expected),
  appendObservations: (revisions, batch, stored) => appendObservations(unit, revisions, batch, stored),
  saveImportBatch: async batch => note(unit, 'import.saved', batch.id, await writeImportBatch(unit, batch)),
  saveAdditions: (batch, additions) => saveAdditions(unit, batch, additions),
  undoImport: (batch, undo) => undoImport(unit, batch, undo),
  undoAct: act => undoAct(unit, act),
  putRight: (kind, record) => putRight(unit, kind, record),
  saveImportMap: map => writeImportMap(unit, map),
  saveBlock: async (block, expected, why) => (await saveBlocks(unit, [{ block, expected }], why))[0]!,
  saveBlocks: (...call) => saveBlocks(unit, ...call),
  saveBlocksInSlices: (...call) => saveBlocksInSlices(unit, ...call),
  saveEvent: async (event, expected) =>
    note(unit, 'event.saved', event.id, await writeEvent(unit, event, expected)),
  saveScript: async (script, expected) =>
    note(unit, 'script.saved', script.id, await writeScript(unit, script, expected)),
  saveQuestion: async (question, expected) =>
    note(unit, 'question.saved', question.id, await writeQuestion(unit, question, expected)),
  saveChart: async (chart, expected) =>
    note(unit, 'chart.saved', chart.id, await writeChart(unit, chart, expected)),
  move: async (kind, id, after) => note(unit, `${kind}.moved`, id, await moveDocument(unit, kind, id, after)),
  remove: async (place, id, expected) =>
    note(unit, `${place}.removed`, id, await removeDocument(unit, place, id, expected)),
  restore: async (place, id, expected) =>
    note(unit, `${place}.restored`, id, await restoreDocument(unit, place, id, expected)),
  purgeTrash: () => purgeTrash(unit),
})
