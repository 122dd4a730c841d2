import type { Cell } from '../../core/reading/table/index.ts'
import { plainLook, type Look } from './runs.ts'
import { shownBy } from './shown-number.ts'
import { attribute, readXml, type Xml } from './xml.ts'

/**
 * What a number style prints: of a date, how exact; of a number, the texts around it, and whether it is
 * divided.
 */
interface NumberStyle {
  readonly shows: 'date' | 'month' | 'year'
  readonly before: string
  readonly behind: string
  readonly hasNumber: boolean
  readonly isColoured: boolean
  readonly scaled: boolean
  /** Numbers that another style prints, and the name of that style. */
  readonly maps: readonly { readonly condition: string; readonly style: string }[]
}

const plainStyle: NumberStyle = {
  shows: 'year',
  before: '',
  behind: '',
  hasNumber: false,
  isColoured: false,
  scaled: false,
  maps: [],
}

/** What the number style of a cell makes of it. */
export interface OdsNumber {
  readonly shows: 'date' | 'month' | 'year'
  /** `held` is the number as the file keeps it, `value` the same or, of a share, its percentage. */
  readonly cell: (held: string, value: string, isPercent: boolean) => Cell
}

export interface OdsStyles {
  /** By the style's name: how text in it looks. */
  readonly looks: ReadonlyMap<string, Look>
  /** By the cell style's name: what its number style shows. */
  readonly numbers: ReadonlyMap<string, OdsNumber>
  readonly hiddenTables: ReadonlySet<string>
}

const isOfNumber = /^(number|percentage|currency|date|time)-style$/
const isDigits = /^((scientific-)?number|fraction)$/

/** Collects the styles of both parts (OpenDocument 1.3, part 3, chapters 16 and 20). */
export function readStyles(parts: readonly (Xml | undefined)[]): OdsStyles {
  const [looks, numberStyles] = [new Map<string, Look>(), new Map<string, NumberStyle>()]
  const [dataStyles, hiddenTables] = [new Map<string, string>(), new Set<string>()]
  let [style, number, isText] = ['', '', false]
  const look = (name: string, part: Partial<Look>): void =>
    void looks.set(name, { ...plainLook, ...looks.get(name), ...part })
  const shown = (): NumberStyle => numberStyles.get(number) ?? plainStyle
  const show = (part: Partial<NumberStyle>): void => void numberStyles.set(number, { ...shown(), ...part })

  const openInNumber = (name: string, attributes: string): void => {
    if (name === 'day') show({ shows: 'date' })
    else if (name === 'month' && shown().shows !== 'date') show({ shows: 'month' })
    else if (isDigits.test(name)) {
      const isScaled = (attribute(attributes, 'display-factor') ?? '1') !== '1'
      show({ hasNumber: true, ...(isScaled ? { scaled: true } : {}) })
    } else if (name === 'text-properties') show({ isColoured: attribute(attributes, 'color') !== undefined })
    else if (name === 'map') {
      const map = {
        condition: attribute(attributes, 'condition') ?? '',
        style: attribute(attributes, 'apply-style-name') ?? '',
      }
      show({ maps: [...shown().maps, map] })
    } else if (name === 'text') isText = true
  }

  const openInStyle = (name: string, attributes: string): void => {
    if (name === 'table-properties' && attribute(attributes, 'display') === 'false') hiddenTables.add(style)
    if (name !== 'text-properties') return
    const line =
      attribute(attributes, 'text-line-through-style') ?? attribute(attributes, 'text-line-through-type')
    if (line !== undefined) look(style, { struck: line !== 'none' })
    const position = attribute(attributes, 'text-position')
    if (position !== undefined) look(style, { raised: /^(super|[1-9])/.test(position) })
    if (attribute(attributes, 'display') === 'none') look(style, { hidden: true })
  }

  for (const xml of parts) {
    if (xml === undefined) continue
    readXml(xml, {
      open(name, attributes) {
        if (name === 'style') {
          style = attribute(attributes, 'name') ?? ''
          dataStyles.set(style, attribute(attributes, 'data-style-name') ?? '')
        } else if (isOfNumber.test(name)) {
          number = attribute(attributes, 'name') ?? ''
          numberStyles.set(number, plainStyle)
        } else if (number !== '') openInNumber(name, attributes)
        else if (style !== '') openInStyle(name, attributes)
      },
      close(name) {
        if (name === 'style') style = ''
        else if (isOfNumber.test(name)) number = ''
        else if (name === 'text') isText = false
      },
      text(part) {
        if (!isText || number === '') return
        const { hasNumber, before, behind } = shown()
        show(hasNumber ? { behind: (behind + part).trim() } : { before: (before + part).trim() })
      },
    })
  }
  return { looks, hiddenTables, numbers: numbersOf(dataStyles, numberStyles) }
}

function numbersOf(
  dataStyles: ReadonlyMap<string, string>,
  styles: ReadonlyMap<string, NumberStyle>,
): Map<string, OdsNumber> {
  const made = new Map<string, OdsNumber>()
  const ofData = (name: string): OdsNumber | undefined => {
    const found = styles.get(name)
    const number = made.get(name) ?? (found && numberOf(found, styles))
    if (number) made.set(name, number)
    return number
  }
  return new Map(
    [...dataStyles].flatMap(([name, data]) => {
      const number = ofData(data)
      return number ? [[name, number] as const] : []
    }),
  )
}

const holds: Readonly<Record<string, (value: number, than: number) => boolean>> = {
  '>=': (value, than) => value >= than,
  '<=': (value, than) => value <= than,
  '!=': (value, than) => value !== than,
  '=': (value, than) => value === than,
  '>': (value, than) => value > than,
  '<': (value, than) => value < than,
}

/** value()>=0, as a condition of a style is written. */
function isMet(condition: string, value: number): boolean {
  const [, sign = '', than = ''] = /^value\(\)\s*(>=|<=|!=|=|>|<)\s*(-?[\d.]+)$/u.exec(condition) ?? []
  return holds[sign]?.(value, Number(than)) ?? false
}

/**
 * What is left to a style whose other numbers have styles of their own is what is below nothing: it prints
 * its sign itself.
 */
function numberOf(style: NumberStyle, styles: ReadonlyMap<string, NumberStyle>): OdsNumber {
  const cells = new Map<NumberStyle, (value: string, isPercent: boolean) => Cell>()
  const cellBy = (used: NumberStyle): ((value: string, isPercent: boolean) => Cell) => {
    const isRest = used === style && style.maps.length > 0
    const cell =
      cells.get(used) ??
      shownBy({
        ...used,
        within: '',
        isUnsigned: isRest,
        isContrasted: used !== style && /^[-−–▼▽↓(]/u.test(style.before),
      })
    cells.set(used, cell)
    return cell
  }
  return {
    shows: style.shows,
    cell(held, value, isPercent) {
      const map = style.maps.find(({ condition }) => isMet(condition, Number(held)))
      const used = (map && styles.get(map.style)) ?? style
      const cell = cellBy(used)(value, isPercent)
      return used.scaled && !isPercent ? { ...cell, text: value, value, scaled: true } : cell
    },
  }
}
