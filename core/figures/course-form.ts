import type { Operand, Printed } from './model.ts'

/** A value and what it came to, of one series: how both are said. */
export interface FromToFigure extends Printed {
  readonly kind: 'from-to'
  readonly from: Operand
  readonly to: Operand
  readonly extent: 'percent' | 'points' | 'absolute' | 'none'
  /** 由…至…, 由…到…, and of the end alone 到… and 至…; absent: 从…到…. */
  readonly opening?: 'by' | 'by-until' | 'to' | 'till'
}

export type Opening = NonNullable<FromToFigure['opening']>

const extents: Readonly<Record<string, FromToFigure['extent']>> = {
  从至: 'percent',
  从至百分点: 'points',
  从至增减: 'absolute',
  从至无幅: 'none',
  'from-to': 'percent',
  'from-to-pp': 'points',
  'from-to-abs': 'absolute',
  'from-to-bare': 'none',
}
const written: Readonly<Record<FromToFigure['extent'], string>> = {
  percent: '从至',
  points: '从至百分点',
  absolute: '从至增减',
  none: '从至无幅',
}

const openings: Readonly<Record<Opening, { readonly zh: string; readonly en: string }>> = {
  by: { zh: '由至', en: 'by-to' },
  'by-until': { zh: '由到', en: 'by-until' },
  to: { zh: '到', en: 'to' },
  till: { zh: '至', en: 'till' },
}

/** Whether the end alone is said: 降至17天. */
export const isOfEnd = ({ opening }: Pick<FromToFigure, 'opening'>): boolean =>
  opening === 'to' || opening === 'till'

/** 由至百分点 is read as 从至百分点 that opens with 由; 至 and 到 have no extent unless one is named. */
export function readKeyword(keyword: string): Pick<FromToFigure, 'extent' | 'opening'> | undefined {
  const plain = extents[keyword]
  if (plain) return { extent: plain }
  for (const [opening, { zh, en }] of Object.entries(openings) as [Opening, (typeof openings)[Opening]][]) {
    const [, ending] = new RegExp(`^(?:${zh}|${en})(.*)$`).exec(keyword) ?? []
    const extent =
      ending === undefined
        ? undefined
        : isOfEnd({ opening })
          ? extentsOfEnd[ending]
          : (extents[`从至${ending}`] ?? extents[`from-to${ending}`])
    if (extent) return { extent, opening }
  }
  return undefined
}

const extentsOfEnd: Readonly<Record<string, FromToFigure['extent']>> = {
  '': 'none',
  幅度: 'percent',
  百分点: 'points',
  增减: 'absolute',
  '-percent': 'percent',
  '-pp': 'points',
  '-abs': 'absolute',
}
const writtenOfEnd: Readonly<Record<FromToFigure['extent'], string>> = {
  none: '',
  percent: '幅度',
  points: '百分点',
  absolute: '增减',
}

/** The keyword of a figure, with the opening and the extent it names. */
export function writeKeyword({ extent, opening }: FromToFigure): string {
  if (!opening) return written[extent]
  return isOfEnd({ opening })
    ? `${openings[opening].zh}${writtenOfEnd[extent]}`
    : written[extent].replace('从至', openings[opening].zh)
}

/** Whether it opens with 由. */
export const isBy = ({ opening }: Pick<FromToFigure, 'opening'>): boolean =>
  opening === 'by' || opening === 'by-until'

/** What stands before its end. */
export const untilOf = ({ opening }: Pick<FromToFigure, 'opening'>): '到' | '至' =>
  opening === 'by' || opening === 'till' ? '至' : '到'
