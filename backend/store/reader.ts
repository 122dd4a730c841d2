import { unfounded } from './log/check.ts'
import { revisionIds, versionIds } from './log/revision-ids.ts'
import { actors, changesOf, listActs } from './log/acts.ts'
import { recordAt } from './log/earlier.ts'
import { toldSince } from './log/told.ts'
import { listTrail, trailPersons } from './log/trail.ts'
import { findBlock, findBlocks, listBlocks } from './repositories/blocks.ts'
import { findBlockVersion, listBlockVersions } from './repositories/block-versions.ts'
import { findChart, listCharts } from './repositories/charts.ts'
import { listDocumentHeads } from './repositories/document-heads.ts'
import { findEvent, listEvents } from './repositories/events.ts'
import { listFigureUses, listFigureUsesIn, listUsesBehind } from './repositories/figure-uses.ts'
import { findIndicator, listDerived, listIndicatorLines, listIndicators } from './repositories/indicators.ts'
import { findImportMap, listImportBatches } from './repositories/imports.ts'
import {
  countStoredBy,
  listCurrentValues,
  listHistory,
  listObservations,
  listSeries,
  listStoredBy,
} from './repositories/observations.ts'
import { renamedEntries } from './repositories/entry-ids.ts'
import { countStates, listFirst } from './repositories/observation-states.ts'
import { listOutline } from './repositories/outlines.ts'
import { listPeople } from './repositories/people.ts'
import { listPlacements } from './repositories/placements.ts'
import { findQuestion, listQuestions } from './repositories/questions.ts'
import { listDepartments, listRegions, listTopics } from './repositories/register.ts'
import { listKept } from './repositories/kept-figures.ts'
import { findRelease, listReleases } from './repositories/releases.ts'
import { findScript, listScripts } from './repositories/scripts.ts'
import { readSettings } from './repositories/settings.ts'
import { listTrash } from './repositories/trash.ts'
import { lastPerson } from './log/last-person.ts'
import type { Operand } from '../../core/figures/model.ts'
import type { Driver } from './driver.ts'
import type { Database } from './schema.ts'
import type { WorkspaceReader } from './workspace.ts'

async function inRegion(db: Database, operand: Operand): Promise<Operand> {
  return operand.region === '' ? { ...operand, region: (await readSettings(db)).homeRegion } : operand
}

/** Everything that can be read through one connection or transaction. */
export const readerOf = (db: Database, driver: Driver): WorkspaceReader => ({
  settings: () => readSettings(db),
  regions: () => listRegions(db),
  departments: () => listDepartments(db),
  topics: () => listTopics(db),
  indicators: filter => listIndicators(db, filter),
  renamedEntries: () => renamedEntries(db),
  revisionIds: (...value) => revisionIds(db, ...value),
  versionIds: (block, act) => versionIds(db, block, act),
  indicatorLines: () => listIndicatorLines(db),
  derivedIndicators: () => listDerived(db),
  indicator: key => findIndicator(db, key),
  observations: filter =>
    filter?.limit === undefined ? listObservations(db, filter) : listFirst(db, filter, filter.limit),
  series: places => listSeries(db, places),
  outline: places => listOutline(db, places),
  currentValues: places => listCurrentValues(db, places),
  countStates: states => countStates(db, states),
  history: async operand => listHistory(db, await inRegion(db, operand)),
  importBatches: () => listImportBatches(db),
  importMap: fingerprint => findImportMap(db, fingerprint),
  blocks: filter => listBlocks(db, driver, filter),
  block: id => findBlock(db, id),
  blocksById: ids => findBlocks(db, ids),
  blockVersions: id => listBlockVersions(db, id),
  blockVersion: (id, version) => findBlockVersion(db, id, version),
  events: () => listEvents(db),
  event: id => findEvent(db, id),
  scripts: event => listScripts(db, event),
  script: id => findScript(db, id),
  questions: event => listQuestions(db, event),
  question: id => findQuestion(db, id),
  charts: event => listCharts(db, event),
  chart: id => findChart(db, id),
  figureUses: async operand => listFigureUses(db, operand && (await inRegion(db, operand))),
  documentHeads: (place, ids) => listDocumentHeads(db, place, ids),
  figureUsesIn: (place, ids) => listFigureUsesIn(db, place, ids),
  figuresBehind: among => listUsesBehind(db, among),
  people: () => listPeople(db),
  acts: filter => listActs(db, filter),
  toldSince: act => toldSince(db, act),
  trail: filter => listTrail(db, filter),
  actors: async () => [...new Set([...(await actors(db)), ...(await trailPersons(db))])].toSorted(),
  lastPerson: ({ notThrough }) => lastPerson(db, notThrough),
  recordAt: (kind, record, act) => recordAt(db, kind, record, act),
  changesOf: act => changesOf(db, act),
  valuesOf: async (act, limit) => ({
    count: await countStoredBy(db, act),
    values: await listStoredBy(db, act, limit),
  }),
  unfounded: () => unfounded(db),
  keptFigures: () => listKept(db),
  releases: () => listReleases(db),
  release: id => findRelease(db, id),
  trash: () => listTrash(db),
  placementsOf: blocks => listPlacements(db, blocks),
})
