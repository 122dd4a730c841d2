import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { ChartLook, ChartSpec } from '../../../core/charts/index.ts'
import { chartXml } from './chart-xml.ts'
import type { ChartPlace } from './geometry.ts'
import { writeWorkbook } from './workbook.ts'
import { element, escapeXml, part } from '../xml.ts'

interface Content {
  readonly title: string
  readonly specs: readonly ChartSpec[]
  readonly date: string
}

type Parts = Record<string, Uint8Array>

const eastAsian = '微软雅黑'
const chartPart = /^ppt\/charts\/chart(\d+)\.xml$/

const isNotes = (name: string) => /^ppt\/notes(Slides|Masters)\//.test(name)

/** Numbers of chart parts in the order of their slides: the slide writer counts on through the life of the process. */
function chartNumbers(parts: Parts): Map<string, number> {
  const numbers = Object.keys(parts).flatMap(name => chartPart.exec(name)?.[1] ?? []).toSorted((a, b) => Number(a) - Number(b))
  return new Map(numbers.map((number, index) => [number, index + 1]))
}

function renumber(text: string, numbers: ReadonlyMap<string, number>): string {
  return text.replace(/((?:charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet))(\d+)(?=\.(?:xml|xlsx))/g,
    (whole, name: string, number: string) => numbers.has(number) ? `${name}${numbers.get(number)}` : whole)
}

/** Empty speaker notes, with a master full of sample dates, are taken out with every mention of them. */
function withoutNotes(text: string): string {
  return text
    .replace(/<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/gs, '')
    .replace(/<Relationship [^>]*Target="[^"]*notes(?:Slides|Masters)\/[^"]*"[^>]*\/>/g, '')
    .replace(/<Override PartName="\/ppt\/notes[^>]*\/>/g, '')
}

/** Content types of parts that are not in the file make strict readers refuse it. */
function declaredParts(text: string, parts: Parts): string {
  return text.replace(/<Override PartName="\/([^"]*)"[^>]*\/>/g, (whole, name: string) => name in parts ? whole : '')
}

/** Chinese in the theme's own typeface: without it, applications pick one by the system's language. */
function themeFonts(text: string): string {
  return text
    .replace(/(<a:latin typeface="Microsoft YaHei"[^>]*\/>\s*)<a:ea typeface="[^"]*"/g, `$1<a:ea typeface="${eastAsian}"`)
    .replace(/<a:font script="Hans" typeface="[^"]*"/g, `<a:font script="Hans" typeface="${eastAsian}"`)
}

/** Runs name the Chinese face for Chinese, so that a copied slide keeps it in another deck. */
const runFonts = (text: string) => text.replace(/<a:ea typeface="Microsoft YaHei"[^>]*\/>/g, `<a:ea typeface="${eastAsian}"/>`)

function coreProperties({ title }: Content, at: Date): string {
  const time = (name: string) => element(name, { 'xsi:type': 'dcterms:W3CDTF' }, at.toISOString().replace(/\.\d{3}/, ''))
  return part(element('cp:coreProperties', {
    'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties', 'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/', 'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  }, element('dc:title', {}, escapeXml(title)), time('dcterms:created'), time('dcterms:modified')))
}

const applicationProperties = (slides: number) =>
  part(element('Properties', { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' }, element('Slides', {}, String(slides))))

function tidied(name: string, bytes: Uint8Array, parts: Parts, numbers: ReadonlyMap<string, number>): Uint8Array {
  if (!/\.(xml|rels)$/.test(name)) return bytes
  const text = runFonts(withoutNotes(renumber(strFromU8(bytes), numbers)))
  if (name === '[Content_Types].xml') return strToU8(declaredParts(text, parts))
  return strToU8(name.startsWith('ppt/theme/') ? themeFonts(text) : text)
}

function chartParts(content: Content, places: readonly ChartPlace[], look: ChartLook): Parts {
  return Object.fromEntries(content.specs.flatMap((spec, index): [string, Uint8Array][] => [
    [`ppt/charts/chart${index + 1}.xml`, strToU8(chartXml(spec, look, places[index]!))],
    [`ppt/embeddings/Microsoft_Excel_Worksheet${index + 1}.xlsx`, writeWorkbook(spec)],
  ]))
}

/** Local midnight, because zip entries carry local time: the same date gives the same bytes everywhere. */
function entryTime(date: string): Date {
  const [year, month, day] = date.slice(0, 10).split('-').map(Number)
  return new Date(year ?? 2000, (month ?? 1) - 1, day ?? 1)
}

/**
 * Makes the written deck the product's own: our charts and workbooks in place of the writer's, the theme's Chinese typeface,
 * and no author, program name, notes or time other than the date given. Entries are ordered, so equal decks are equal bytes.
 */
export function cleanPackage(written: Uint8Array, content: Content, places: readonly ChartPlace[], look: ChartLook): Uint8Array {
  const all = unzipSync(written)
  const numbers = chartNumbers(all)
  const kept: Parts = Object.fromEntries(Object.entries(all).filter(([name]) => !isNotes(name) && !name.endsWith('/')).map(([name, bytes]) => [renumber(name, numbers), bytes]))
  const at = entryTime(content.date)
  const parts: Parts = {
    ...Object.fromEntries(Object.entries(kept).map(([name, bytes]) => [name, tidied(name, bytes, kept, numbers)])),
    ...chartParts(content, places, look),
    'docProps/core.xml': strToU8(coreProperties(content, new Date(`${content.date.slice(0, 10)}T00:00:00Z`))),
    'docProps/app.xml': strToU8(applicationProperties(content.specs.length + 1)),
  }
  return zipSync(Object.fromEntries(Object.entries(parts).toSorted(([a], [b]) => a < b ? -1 : 1)), { mtime: at })
}
