import type { Indicator } from './model.ts'

const endsAsPlace = /(?:排名|排位|位次|名次|座次|\brank(?:ing)?)\s*(?:[（(][^（）()]*[）)])?$/iu
const among = /全国|全省|全区|全市|全州|全县/u

/** Whether a name says that its values are places among others: 空气质量排名, 综合实力位次（全省）, air quality ranking. */
export const namesPlace = (name: string): boolean => endsAsPlace.test(name.trim())

/**
 * Whether an indicator is a rank by its name and a quantity by its type. From 7th to 4th is no fall by 42.9%,
 * so nothing is computed of it until somebody says what it is.
 */
export const isPlaceUnsaid = ({ name, nameEn, type }: Pick<Indicator, 'name' | 'nameEn' | 'type'>): boolean =>
  (type === 'quantity' || type === 'stock') && (namesPlace(name) || namesPlace(nameEn))

/** Among whom a place is, where its name says so: 全省 of 综合实力全省排名. */
export const placeAmongIn = (name: string): string => among.exec(name)?.[0] ?? ''
