import { expect, it } from 'vitest'
import { spelledPart, spellingOf } from '../../../core/search/index.ts'
import { foundCommands } from '../../../renderer/features/commands/found-commands.ts'
import type { Command } from '../../../renderer/features/commands/registry.ts'

const command = (title: string, parts: Partial<Command> = {}): Command => ({
  id: title,
  title,
  group: '发布件',
  run: () => undefined,
  ...parts,
})
const commands = [
  command('前往发布件', { id: 'go.release' }),
  command('定稿'),
  command('导入表格', { group: '数据' }),
  command('坐到台前：王科长', { group: '人员' }),
  command('不能做的', { isPossible: false }),
]

const found = (query: string): string[] =>
  foundCommands(commands, query, (letters, text) => spelledPart(letters, spellingOf(text))).map(
    ({ title }) => title,
  )

it('finds commands by their words, pinyin initials and whole pinyin, titles that begin so first', () => {
  expect([found('dg'), found('drbg'), found('wkz'), found('daoru'), found('台前 王')]).toEqual([
    ['定稿'],
    ['导入表格'],
    ['坐到台前：王科长'],
    ['导入表格'],
    ['坐到台前：王科长'],
  ])
  expect(found('发布')).toEqual(['前往发布件', '定稿'])
})

it('offers all that is possible while nothing is typed, and nothing where nothing fits', () => {
  expect([found(''), found('xyz')]).toEqual([['前往发布件', '定稿', '导入表格', '坐到台前：王科长'], []])
})
