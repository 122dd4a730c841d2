import { describe, expect, it } from 'vitest'
import { resolveProfile, typeArea } from '../../../core/layout/index.ts'
import { shippedProfile } from './profiles.ts'

const profiles = ['official', 'large-print', 'official-en', 'large-print-en'] as const

describe('layout profiles', () => {
  it('put the official type area at 156 by 225 mm, 22 lines of 579 twips', () => {
    const { page } = shippedProfile('official')
    expect(typeArea(page)).toEqual({ width: 8845, height: 12756 })
    expect([Math.floor(typeArea(page).height / page.linePitch), page.linePitch]).toEqual([22, 579])
  })

  it('leave the bottom third of a reading copy empty', () => {
    const { page } = shippedProfile('large-print')
    expect(page.bottom).toBeGreaterThanOrEqual(Math.floor(page.height / 3))
  })

  it.each(profiles)('name every style of %s once', name => {
    const names = Object.values(shippedProfile(name).styles).map(look => look.name)
    expect(new Set(names).size).toBe(names.length)
  })

  it('take the base look where a style says nothing, and the page pitch where none is set', () => {
    const { styles } = shippedProfile('official')
    expect(styles['heading-1']).toEqual({
      ...styles.body,
      name: '公文一级标题',
      eastAsian: '黑体',
      outline: 1,
      keepWithNext: true,
    })
    expect([styles.body.linePitch, styles.title.linePitch]).toEqual([579, 680])
  })

  it('let an office change margins, pitch and fonts', () => {
    const { page, styles } = shippedProfile('official', {
      page: { top: 1588, linePitch: 560 },
      base: { eastAsian: '仿宋' },
      styles: { 'heading-2': { bold: true } },
    })
    expect([
      page.top,
      page.left,
      styles.body.eastAsian,
      styles.body.linePitch,
      styles['heading-2'].bold,
      styles['heading-2'].eastAsian,
    ]).toEqual([1588, 1587, '仿宋', 560, true, '楷体_GB2312'])
  })

  it('refuse a value that is none', () => {
    expect(() => shippedProfile('official', { page: { top: -1 } })).toThrow(/top/)
    expect(() => resolveProfile({ template: 'official' })).toThrow(/page/)
  })
})
