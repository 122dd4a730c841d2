// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { versionNotes } from '../../../core/documents/model.ts'
import { i18n, localeOf, showLocale } from '../../../renderer/i18n/index.ts'
import en from '../../../renderer/i18n/en/index.ts'
import zh from '../../../renderer/i18n/zh-CN/index.ts'

const keysOf = (messages: object, path = ''): string[] =>
  Object.entries(messages)
    .flatMap(([name, held]) =>
      typeof held === 'object' && held !== null ? keysOf(held, `${path}${name}.`) : [`${path}${name}`],
    )
    .sort()

it('says every sentence in both languages', () => {
  expect(keysOf(en)).toEqual(keysOf(zh))
})

it('says in both languages why each version of a block came to be', () => {
  for (const messages of [zh, en]) {
    const said = keysOf(messages).filter(key => key.startsWith('library.versionNote.'))
    expect(said).toEqual(versionNotes.map(note => `library.versionNote.${note}`).toSorted())
  }
})

it('follows the first language of the system that it speaks', () => {
  expect([['zh-CN'], ['en-GB', 'zh-CN'], ['fr', 'en'], ['de']].map(localeOf)).toEqual([
    'zh-CN',
    'en',
    'en',
    'zh-CN',
  ])
})

it.each(['zh-CN', 'en'] as const)('has no sentence in %s that breaks when it is shown', async locale => {
  await showLocale(locale)
  const broken = keysOf(locale === 'en' ? en : zh).filter(key => {
    try {
      i18n.global.t(key, { n: 2 }, 2)
      return false
    } catch {
      return true
    }
  })
  expect(broken).toEqual([])
})
