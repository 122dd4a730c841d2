import { fileName as nameOfFile, titleOf } from '../../../core/file-name.ts'
import { AppError } from '../../../core/problem.ts'
import { templateSheet } from '../../../core/reading/table/index.ts'
import type { FileToWrite } from '../file-to-write.ts'
import { spreadsheet } from '../media-types.ts'
import { registerOf, type Importer } from './importer.ts'
import type { ReadyReading } from './readings.ts'

type Language = 'zh' | 'en'

/** The refused rows of a table, marked. */
export async function rejectedSheet(
  { thread, fileName, head }: ReadyReading,
  table: number,
  language: Language,
): Promise<FileToWrite> {
  const plan = await thread.marked(table, language)
  const part = head.tables.length > 1 ? `-${head.tables[table]!.name}` : ''
  const name = nameOfFile({
    title: titleOf(fileName) + part,
    suffix: language === 'zh' ? '-待改' : '-to correct',
    extension: 'xlsx',
  })
  return { task: { kind: 'sheet', plan }, file: { name, mediaType: spreadsheet } }
}

/** What a department is to fill in. */
export interface BlankTable {
  readonly department: string
  readonly periods: readonly string[]
  /** By key; none means the home region. */
  readonly regions: readonly string[]
  readonly language: Language
}

/**
 * A blank table for a department's indicators; what is computed is not asked for.
 * @throws AppError not-found, department-without-indicators, unknown-region
 */
export async function blankTable(
  importer: Importer,
  { department, periods, regions, language }: BlankTable,
): Promise<FileToWrite> {
  const { workspace } = importer
  const [departments, filed, register] = await Promise.all([
    workspace.departments(),
    workspace.indicators({ department }),
    registerOf(importer),
  ])
  const indicators = filed.filter(({ formula }) => formula === null)
  const asked = departments.find(({ key }) => key === department)
  if (!asked) throw new AppError('not-found', { id: department })
  if (indicators.length === 0) throw new AppError('department-without-indicators')
  const wanted = regions.length === 0 ? [register.homeRegion] : regions
  const unknown = wanted.find(key => !register.regions.some(region => region.key === key))
  if (unknown !== undefined) throw new AppError('unknown-region', { region: unknown })
  const title = language === 'zh' ? `${asked.name}数据填报表` : `Data of ${asked.nameEn || asked.name}`
  const plan = templateSheet({
    title,
    indicators,
    regions: register.regions.filter(({ key }) => wanted.includes(key)),
    periods,
    language,
  })
  return {
    task: { kind: 'sheet', plan },
    file: { name: nameOfFile({ title, extension: 'xlsx' }), mediaType: spreadsheet },
  }
}
