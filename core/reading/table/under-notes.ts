import { refused, type Problem } from '../../problem.ts'
import { markNote, signOf } from './marks-explained.ts'
import { withoutMarks } from './marks.ts'
import type { Assumption } from './model.ts'
import { clausesOf, isOfAll, mayCount, unitRemarked, type NotedUnit } from './notes-said.ts'
import { isAbout, isOtherTime, mayBeExpected, statedIn, type NumbersAre } from './numbers-noted.ts'
import type { Place } from './place.ts'
import type { Reading } from './reading.ts'
import { isPlaceLike, regionNoted, type RegionNoted } from './region-words.ts'
import { withoutBrackets } from './words.ts'

const pointer = /^(?:注\s*\d{0,2}|\d{1,2}|[①-⑳*＊])$/u

/** The sign behind a name that points to a note, '' where there is none: 优良天数①, 公交车数（1）. */
export function markBehind(text: string): string {
  const { mark } = withoutMarks(text)
  const { inside } = withoutBrackets(text)
  return mark !== '' ? mark : pointer.test(inside) ? inside : ''
}

const doubt = (text: string): Problem => ({
  code: 'note-states-forecast',
  facts: { text: text.slice(0, 60) },
})

/** What a person said of the whole table stands, and the value says against what. */
const overruled = (place: Place, what: Assumption['what'], said: string, taken: string): Place => ({
  ...place,
  doubts: [...place.doubts, { code: 'overrules-table', facts: { what, said: said.slice(0, 60), taken } }],
})

const assumedFrom = ({ assumed }: Place, what: Assumption['what']): Assumption['why'] | undefined =>
  assumed.find(each => each.what === what)?.why

/** A place as one statement about its number leaves it. */
function being(place: Place, are: NumbersAre, text: string): Place {
  switch (are.kind) {
    case 'qualified':
      return place.qualified ? place : { ...place, qualified: { ...are.qualified, said: text } }
    case 'standing':
      return place.standing.some(each => each.includes(are.said))
        ? place
        : { ...place, standing: [...place.standing, text] }
    case 'period':
      if (place.period.ok && assumedFrom(place, 'period') === 'mapping')
        return isOtherTime(are.said, place.period.value)
          ? overruled(place, 'period', text, place.period.value)
          : place
      return place.period.ok && isOtherTime(are.said, place.period.value)
        ? { ...place, period: refused('other-period', { said: text }) }
        : place
  }
}

/** What the notes of the table say of the numbers of one place, by what they are about. */
export function underNotes({ around }: Reading, place: Place): Place {
  const { indicator, period, region } = place
  const about = {
    key: indicator.ok ? indicator.value : '',
    period: period.ok ? period.value : '',
    region: region.ok ? region.value : '',
  }
  return around.numbers.reduce((all, noted) => {
    if (noted.of.kind !== 'unclear') return isAbout(noted, about) ? being(all, noted.are, noted.text) : all
    if (noted.are.kind === 'standing') return being(all, noted.are, noted.text)
    return noted.are.kind === 'qualified' ? { ...all, doubts: [...all.doubts, doubt(noted.text)] } : all
  }, place)
}

/**
 * What is said of one number alone, beside it or where its mark points to: how sure it is, and another unit,
 * region or time than would be assumed. Against what the table states it is asked for.
 */
export function underRemark(reading: Reading, place: Place, remark: string): Place {
  const said = remarkSaid(reading, remark)
  if (said === nothingSaid) return place
  const found = said.parts.reduce((all, part) => {
    if (part.are) return being(all, part.are, part.text)
    return { ...all, doubts: [...all.doubts, doubt(part.text)] }
  }, place)
  return inRegion(reading, inUnit(reading, found, said), said)
}

/** What a remark says that matters to a number. */
interface RemarkSaid {
  readonly text: string
  /** What the number is; a part without that may say that it is expected. */
  readonly parts: readonly { readonly text: string; readonly are: NumbersAre | undefined }[]
  readonly unit: NotedUnit | undefined
  readonly region: RegionNoted | undefined
}

const nothingSaid: RemarkSaid = { text: '', parts: [], unit: undefined, region: undefined }
const mostRemembered = 5000
const remarksOf = new WeakMap<Reading, Map<string, RemarkSaid>>()

/** Each remark is read once, as long as there are few. */
function remarkSaid(reading: Reading, text: string): RemarkSaid {
  const known = remarksOf.get(reading) ?? new Map<string, RemarkSaid>()
  remarksOf.set(reading, known)
  const found = known.get(text) ?? readRemark(reading, text)
  if (known.size < mostRemembered) known.set(text, found)
  return found
}

function readRemark({ register }: Reading, text: string): RemarkSaid {
  const clauses = clausesOf(text)
  const parts = clauses.flatMap((part): RemarkSaid['parts'] => {
    const stated = statedIn(part)
    if (stated && isOfAll(stated.subject)) return [{ text: stated.text, are: stated.are }]
    return mayBeExpected(part) ? [{ text: part, are: undefined }] : []
  })
  const unit = unitRemarked(text)
  const region = clauses.flatMap(part => regionNoted(part, false, register) ?? placeNoted(part))[0]
  return parts.length === 0 && unit === undefined && region === undefined
    ? nothingSaid
    : { text, parts, unit, region }
}

/** A place whose number comes from somebody's forecast, as its source may say. */
export const underSource = (place: Place, source: string): Place =>
  mayBeExpected(source) ? { ...place, doubts: [...place.doubts, doubt(source)] } : place

function inUnit({ indicators }: Reading, place: Place, { unit, text: remark }: RemarkSaid): Place {
  const known = place.indicator.ok ? indicators.get(place.indicator.value) : undefined
  const said = known && unit
  if (!said || said.unit === place.unit) return place
  const isSaid = place.unit !== '' && assumedFrom(place, 'unit') !== 'register-unit'
  if (said.kind === 'said' && !isSaid) {
    const others = place.assumed.filter(({ what }) => what !== 'unit')
    return {
      ...place,
      unit: said.unit,
      assumed: [...others, { what: 'unit', value: said.unit, why: 'note' }],
    }
  }
  if (!isSaid && !mayCount(said.unit, known.unit)) return place
  const text = said.kind === 'unclear' ? said.text : remark.slice(0, 60)
  if (assumedFrom(place, 'unit') === 'mapping') return overruled(place, 'unit', text, place.unit)
  return {
    ...place,
    unitUnclear: { code: 'unit-unclear', facts: { indicator: known.name, text, unit: said.unit } },
  }
}

/** 龙马潭区数据: a place that nobody registered is one all the same. */
function placeNoted(part: string): RegionNoted[] {
  const region =
    /^(?:仅|只|仅为|只有|为|是|系|指)?([\u4e00-\u9fff]{2,9}?)的?(?:数据|数值|数|情况|口径)$/u.exec(part)?.[1]
  return region !== undefined && isPlaceLike(region) ? [{ kind: 'said', region }] : []
}

function inRegion({ lookup }: Reading, place: Place, { region: noted, text: remark }: RemarkSaid): Place {
  if (noted?.kind !== 'said') return place
  const said = lookup.region(noted.region)
  if (said.ok && place.region.ok && said.value === place.region.value) return place
  const isOpen =
    assumedFrom(place, 'region') === 'home-region' ||
    (!place.region.ok && place.region.problem.code === 'another-region')
  if (place.region.ok && assumedFrom(place, 'region') === 'mapping')
    return overruled(place, 'region', remark, place.region.value)
  if (!isOpen)
    return place.region.ok
      ? {
          ...place,
          region: refused('another-region', { region: noted.region, text: remark.slice(0, 60) }),
        }
      : place
  const others = place.assumed.filter(({ what }) => what !== 'region')
  return {
    ...place,
    region: said,
    assumed: said.ok ? [...others, { what: 'region', value: said.value, why: 'note' }] : others,
  }
}

/** A place under what the notes say at a mark, which is kept with its number. */
export function underMark(reading: Reading, place: Place, mark: string): Place {
  const explained = reading.marks.get(signOf(mark))
  return explained === undefined ? place : underRemark(reading, place, explained)
}

/** The same of a mark behind a name; the number's own mark is kept where the number is read. */
export function underNameMark(reading: Reading, place: Place, mark: string): Place {
  const found = underMark(reading, place, mark)
  const text = markNote(mark, reading.marks)
  return text === mark && !reading.marks.has(signOf(mark))
    ? found
    : { ...found, standing: [...found.standing.filter(each => !text.includes(each)), text] }
}
