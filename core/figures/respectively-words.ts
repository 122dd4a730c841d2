import type { PrintOptions } from './model.ts'

type Choice = Pick<PrintOptions, 'respectively'>

/** 分别, unless it goes without saying. */
export const respectivelyZh = ({ respectively }: Choice): string => (respectively === 'none' ? '' : '分别')

/** What a list ends with in English, the space before it included. */
export function respectivelyEn({ respectively }: Choice): string {
  if (respectively === 'none') return ''
  return `${respectively === 'comma' ? ',' : ''} respectively`
}
