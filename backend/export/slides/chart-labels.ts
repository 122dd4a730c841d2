import { type ChartSpec, formatCode } from '../../../core/charts/index.ts'
import { textProperties } from './chart-parts.ts'
import { noFill, stroke } from './drawing.ts'
import { element } from '../xml.ts'

/** How a label is set; what is left out is as in the other labels of the series. */
export interface LabelSetting {
  readonly size: number
  readonly colour: string
  readonly bold?: boolean
  readonly position?: 't' | 'b' | 'l' | 'r' | 'outEnd'
  /** What stands beside the value: the name of the series, or of the category. */
  readonly named?: 'series' | 'category'
  readonly layout?: string
}

const flag = (name: string, on: boolean) => element(name, { val: on ? 1 : 0 })

function shown(value: boolean, named: LabelSetting['named']): string {
  return (
    flag('c:showLegendKey', false) +
    flag('c:showVal', value) +
    flag('c:showCatName', named === 'category') +
    flag('c:showSerName', named === 'series') +
    flag('c:showPercent', false) +
    flag('c:showBubbleSize', false)
  )
}

const format = (code: string) => element('c:numFmt', { formatCode: code, sourceLinked: 0 })

/**
 * The digits the chart pins: a number format made from the label, never from the application's own rounding.
 */
function label(index: number, code: string, setting: LabelSetting): string {
  return element(
    'c:dLbl',
    {},
    element('c:idx', { val: index }),
    setting.layout ?? '',
    format(code),
    noFill,
    textProperties(setting.size, setting.colour, setting.bold),
    setting.position ? element('c:dLblPos', { val: setting.position }) : '',
    shown(true, setting.named),
    setting.named ? '<c:separator> </c:separator>' : '',
  )
}

/** The code most labels of a series share; a value typed into the workbook later prints with it. */
function commonCode(codes: readonly string[]): string {
  const counts = Map.groupBy(codes, code => code)
  return [...counts].toSorted((a, b) => b[1].length - a[1].length)[0]?.[0] ?? 'General'
}

/** A label moved away from its point stays near enough to need no leader line. */
const withoutLeaders =
  '<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart">' +
  '<c15:showLeaderLines val="0"/></c:ext></c:extLst>'

/** A hairline from a mark to its label, as rings have it. */
export const leadersOf = (colour: string) =>
  element('c:showLeaderLines', { val: 1 }) +
  element('c:leaderLines', {}, element('c:spPr', {}, stroke(colour, 0.75)))

/** Labels of one series; `settingOf` says how each is set, undefined where it stands nowhere. */
export function seriesLabels(
  spec: ChartSpec,
  at: number,
  base: LabelSetting | undefined,
  settingOf: (index: number) => LabelSetting | undefined,
  leaders = withoutLeaders,
): string {
  const series = spec.series[at]!
  const codes = series.values.map((value, index) =>
    value === null ? undefined : formatCode(series.labels[index]!, value),
  )
  const common = commonCode(codes.filter(code => code !== undefined))
  const own = codes.map((code, index) => {
    if (code === undefined) return ''
    const setting = settingOf(index)
    if (!setting)
      return base ? element('c:dLbl', {}, element('c:idx', { val: index }), flag('c:delete', true)) : ''
    return setting === base && code === common ? '' : label(index, code, setting)
  })
  return element(
    'c:dLbls',
    {},
    ...own,
    format(common),
    noFill,
    base ? textProperties(base.size, base.colour, base.bold) : '',
    base?.position ? element('c:dLblPos', { val: base.position }) : '',
    shown(base !== undefined, base?.named),
    base?.named ? '<c:separator> </c:separator>' : '',
    leaders,
  )
}
