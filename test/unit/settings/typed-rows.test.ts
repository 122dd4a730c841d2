import { describe, expect, it } from 'vitest'
import { withTyped } from '../../../renderer/features/settings/typed-rows.ts'

const air = { key: 'air', name: '空气', nameEn: 'Air', rights: ['enter'] }
const water = { key: 'water', name: '水', nameEn: 'Water', rights: [] as string[] }

describe('rows that are typed in', () => {
  it('keep what is not stored yet when the list is fetched again', () => {
    const typed = { ...water, name: '水环境' }
    expect(
      withTyped(
        [air, typed],
        [air, water],
        [
          { ...air, name: '大气' },
          { ...water, nameEn: 'Waters' },
        ],
      ),
    ).toEqual([
      { ...air, name: '大气' },
      { ...water, name: '水环境', nameEn: 'Waters' },
    ])
  })

  it('show a list held in an entry as it was stored, although each fetch brings another copy of it', () => {
    expect(
      withTyped([air], [{ ...air, rights: ['enter'] }], [{ ...air, rights: ['enter', 'check'] }]),
    ).toEqual([{ ...air, rights: ['enter', 'check'] }])
  })

  it('come and go with the entries', () => {
    expect(withTyped([air], [air], [water])).toEqual([water])
  })
})
