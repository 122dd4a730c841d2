import type { WorkspaceWriter } from '../store/workspace.ts'
import { blockVersions, chartOf, eventOf, questionOf, scriptOf, type Act } from './documents.ts'
import { readSample, type Sample } from './files.ts'
import { importTable } from './imported.ts'
import { figureDataOf, observationsOf, revisionsOf } from './observations.ts'
import type { Printer } from './prose.ts'

/**
 * Fills an empty workspace with the sample press conference: people, facts, a table that came in as a file,
 * library, and one event with its scripts, questions and charts. Call it within `workspace.transaction`, so
 * that all of it is stored or nothing. `now` is ISO 8601. Throws `sample-figure-refused` (place, expression,
 * reason) where a figure of the sample cannot be printed.
 */
export async function loadSample(writer: WorkspaceWriter, now: string): Promise<void> {
  const sample = readSample()
  const act = { by: sample.settings.person, at: now }
  const observations = observationsOf(sample, now)
  const printer: Printer = { data: figureDataOf(sample, observations), language: 'zh' }
  await loadRegister(writer, sample)
  for (const observation of observations) await writer.appendObservation(observation, 0)
  await importTable(writer, sample, now)
  await loadBlocks(writer, sample, printer, act)
  await loadEvent(writer, sample, printer, act)
}

/** Revises what changed after all of the sample was printed. `now` is ISO 8601. */
export async function reviseSample(writer: WorkspaceWriter, now: string): Promise<void> {
  for (const revision of revisionsOf(readSample(), now)) await writer.appendObservation(revision, 1)
}

async function loadRegister(
  writer: WorkspaceWriter,
  { settings, regions, departments, topics, people, indicators }: Sample,
): Promise<void> {
  for (const region of regions) await writer.saveRegion(region)
  await writer.saveSettings(settings)
  for (const department of departments) await writer.saveDepartment(department)
  for (const topic of topics) await writer.saveTopic(topic)
  for (const person of people) await writer.savePerson(person)
  for (const indicator of indicators) await writer.saveIndicator(indicator, 0)
}

async function loadBlocks(
  writer: WorkspaceWriter,
  { blocks }: Sample,
  printer: Printer,
  act: Act,
): Promise<void> {
  for (const block of blocks) {
    let revision = 0
    for (const version of blockVersions(block, printer, act)) {
      revision = (
        await writer.saveBlock(version, revision, version.state === 'approved' ? 'approved' : 'edited')
      ).revision
    }
  }
}

async function loadEvent(writer: WorkspaceWriter, sample: Sample, printer: Printer, act: Act): Promise<void> {
  const event = eventOf(sample, act)
  await writer.saveEvent(event, 0)
  for (const script of sample.scripts) await writer.saveScript(scriptOf(script, event, printer, act), 0)
  for (const [index, question] of sample.questions.entries())
    await writer.saveQuestion(questionOf(question, index + 1, event, printer, act), 0)
  for (const [index, chart] of sample.charts.entries())
    await writer.saveChart(chartOf(chart, index + 1, event, printer, act), 0)
}
