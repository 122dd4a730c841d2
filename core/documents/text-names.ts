/** How the main line of a question is named among its items. */
export const MAIN_LINE = 'main-line'

/** How a point of a chart is named, by its places from 0. */
export const pointName = (series: number, point: number): string => `${series}/${point}`
