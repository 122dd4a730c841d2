import { describe, expect, it } from 'vitest'
import { BlockId } from '../../core/documents/model.ts'
import type { Workspace } from '../../backend/store/index.ts'
import { block, figure, paragraph, registerAir, text } from './builders.ts'
import { workspaces } from './workspaces.ts'

const titlesFound = async (workspace: Workspace, query: string): Promise<string[]> =>
  (await workspace.blocks({ query })).blocks.map(({ title }) => title)

describe.each(workspaces)('the library of a %s workspace', (_name, open) => {
  it('gives a block back as it was saved, with its next revision', async () => {
    const { workspace } = await open()
    const wanted = block({
      paragraphs: [
        paragraph(text('全年优良天数'), figure('{{优良天数@2022}}', '295天')),
        paragraph({ type: 'text', text: '稳', bold: true }),
      ],
      validTo: '2023-12-31',
    })
    const saved = await workspace.saveBlock(wanted, 0, 'written')
    expect(saved).toEqual({ ...wanted, revision: 1 })
    expect(await workspace.block(wanted.id)).toEqual(saved)
  })

  it('refuses to save over a revision that was not read', async () => {
    const { workspace } = await open()
    const first = await workspace.saveBlock(block(), 0, '')
    await workspace.saveBlock({ ...first, title: '水质' }, 1, '')
    await expect(workspace.saveBlock({ ...first, title: '空气' }, 1, '')).rejects.toMatchObject({
      code: 'stale-revision',
      facts: { current: 2 },
    })
    await expect(workspace.saveBlock(block(), 0, '')).rejects.toMatchObject({
      code: 'stale-revision',
      facts: { current: 2 },
    })
    await expect(workspace.saveBlock(block({ id: 'none' }), 1, '')).rejects.toMatchObject({
      code: 'not-found',
    })
    expect((await workspace.block(BlockId.parse('air')))?.title).toBe('水质')
  })

  it('keeps every version a block had', async () => {
    const { workspace } = await open()
    const words = (value: string) => [paragraph(text(value))]
    await workspace.saveBlock(block({ paragraphs: words('一') }), 0, 'written')
    await workspace.saveBlock(
      block({ paragraphs: words('二'), state: 'approved', approvedVersion: 1 }),
      1,
      'approved',
    )
    await workspace.saveBlock(block({ paragraphs: words('三'), version: 2, approvedVersion: 1 }), 2, 'edited')
    const kept = await workspace.blockVersions(BlockId.parse('air'))
    expect(
      kept.map(({ version, paragraphs, approved, note }) => ({ version, paragraphs, approved, note })),
    ).toEqual([
      { version: 2, paragraphs: words('三'), approved: false, note: 'edited' },
      { version: 1, paragraphs: words('二'), approved: true, note: 'approved' },
    ])
    expect(await workspace.blockVersion(BlockId.parse('air'), 1)).toEqual(kept[1])
  })

  it('says of what was approved that it was taken back, once other words are approved', async () => {
    const { workspace } = await open()
    const words = (value: string) => [paragraph(text(value))]
    const approvals = async () =>
      (await workspace.blockVersions(BlockId.parse('air'))).map(({ version, approved, withdrawn }) => [
        version,
        approved,
        withdrawn,
      ])
    await workspace.saveBlock(
      block({ paragraphs: words('一'), state: 'approved', approvedVersion: 1 }),
      0,
      'approved',
    )
    await workspace.saveBlock(
      block({ paragraphs: words('二'), state: 'approved', version: 2, approvedVersion: 2 }),
      1,
      'approved',
    )
    await workspace.saveBlock(
      block({ paragraphs: words('二'), version: 3, approvedVersion: 0 }),
      2,
      'withdrawn',
    )
    const taken = await approvals()
    await workspace.saveBlock(
      block({ paragraphs: words('三'), state: 'approved', version: 3, approvedVersion: 3 }),
      3,
      'approved',
    )
    expect([taken, await approvals()]).toEqual([
      [
        [3, false, undefined],
        [2, true, undefined],
        [1, true, undefined],
      ],
      [
        [3, true, undefined],
        [2, false, true],
        [1, false, true],
      ],
    ])
  })

  it('never puts other words into a version that is approved', async () => {
    const { workspace } = await open()
    const approved = block({ state: 'approved', approvedVersion: 1, paragraphs: [paragraph(text('一'))] })
    await workspace.saveBlock(approved, 0, '')
    await expect(
      workspace.saveBlock({ ...approved, paragraphs: [paragraph(text('二'))] }, 1, ''),
    ).rejects.toMatchObject({ code: 'version-is-approved' })
    expect(await workspace.block(approved.id)).toEqual({ ...approved, revision: 1 })
  })

  it('lists the latest change first, a page at a time, and counts all', async () => {
    const { workspace } = await open()
    for (const day of ['01', '03', '02'])
      await workspace.saveBlock(
        block({ id: day, title: day, updatedAt: `2023-08-${day}T00:00:00.000Z` }),
        0,
        '',
      )
    const page = await workspace.blocks({ limit: 2, offset: 1 })
    expect([page.blocks.map(({ title }) => title), page.total]).toEqual([['02', '01'], 3])
  })

  it('narrows a list and a search by topic, department and state', async () => {
    const { workspace } = await open()
    await workspace.saveBlock(block({ id: 'a', title: '空气一', topic: 'air', department: 'ecology' }), 0, '')
    await workspace.saveBlock(
      block({
        id: 'b',
        title: '空气二',
        topic: 'air',
        department: 'city',
        state: 'approved',
        approvedVersion: 1,
      }),
      0,
      '',
    )
    const filters = [
      { topic: 'air' },
      { department: 'city' },
      { state: 'approved' },
      { topic: 'water' },
      { query: '空气', department: 'ecology' },
      { query: '空气', state: 'approved' },
    ] as const
    const totals = await Promise.all(filters.map(async filter => (await workspace.blocks(filter)).total))
    expect(totals).toEqual([2, 1, 1, 0, 1, 1])
  })

  it.each([
    ['two characters', '优良'],
    ['one character', '优'],
    ['the last character', '升'],
    ['a long piece', '优良天数同比'],
    ['letters in either case', 'pM2.5'],
    ['a piece of a word', 'm2'],
    ['full-width letters', 'ＰＭ２．５'],
    ['a printed number', '295'],
    ['words in any order', '上升 优良'],
    ['pinyin initials of the title', 'kqzl'],
    ['a piece of them', 'qz'],
    ['a sign', '%'],
  ])('finds a block by %s', async (_by, query) => {
    const { workspace } = await open()
    await workspace.saveBlock(
      block({
        paragraphs: [
          paragraph(
            text('优良天数同比'),
            figure('{{x@2022}}', '295天'),
            text('，PM2.5 下降8%，稳中有升'),
            text('上升'),
          ),
        ],
      }),
      0,
      '',
    )
    await workspace.saveBlock(
      block({
        id: 'other',
        title: '国土绿化',
        paragraphs: [paragraph(text('森林抚育 PM10 29 5天，良好，优先'))].slice(query === '优' ? 1 : 0),
      }),
      0,
      '',
    )
    expect(await titlesFound(workspace, query)).toEqual(['空气质量'])
  })

  it('does not find words that stand apart', async () => {
    const { workspace } = await open()
    await workspace.saveBlock(block({ paragraphs: [paragraph(text('水质好，质量优，天数良好'))] }), 0, '')
    expect(
      await Promise.all(
        ['水质量', '天良', 'x%', 'pm', '水质 大气'].map(query => titlesFound(workspace, query)),
      ),
    ).toEqual([[], [], [], [], []])
  })

  it('finds the words a block has now, not those it had', async () => {
    const { workspace } = await open()
    await workspace.saveBlock(block({ paragraphs: [paragraph(text('森林覆盖率'))] }), 0, '')
    await workspace.saveBlock(block({ paragraphs: [paragraph(text('断面达标率'))] }), 1, '')
    expect([await titlesFound(workspace, '森林'), await titlesFound(workspace, '断面')]).toEqual([
      [],
      ['空气质量'],
    ])
  })

  it('puts a find in the title before one in the text, and what was saved last before the rest', async () => {
    const { workspace } = await open()
    const inText = [paragraph(text('大气治理'))]
    await workspace.saveBlock(block({ id: 'a', title: '甲', paragraphs: inText }), 0, '')
    await workspace.saveBlock(block({ id: 'b', title: '大气' }), 0, '')
    await workspace.saveBlock(block({ id: 'c', title: '丙', paragraphs: inText }), 0, '')
    expect(await titlesFound(workspace, '大气')).toEqual(['大气', '丙', '甲'])
    await workspace.saveBlock(block({ id: 'a', title: '甲', paragraphs: inText }), 1, '')
    expect(await titlesFound(workspace, '大气')).toEqual(['大气', '甲', '丙'])
  })

  it('finds a title among hundreds of texts, counts to 200, and shows every page that is asked for', async () => {
    const { workspace } = await open()
    await workspace.transaction(async writer => {
      await writer.saveBlock(block({ id: 'title', title: '大气' }), 0, '')
      for (let index = 0; index < 240; index += 1)
        await writer.saveBlock(
          block({ id: `b${index}`, title: `${index}`, paragraphs: [paragraph(text('大气治理'))] }),
          0,
          '',
        )
    })
    const first = await workspace.blocks({ query: '大气', limit: 3 })
    expect([first.blocks.map(({ title }) => title), first.total]).toEqual([['大气', '239', '238'], 200])
    const last = await workspace.blocks({ query: '大气', limit: 50, offset: 200 })
    expect([last.blocks.length, last.total]).toEqual([41, 241])
  })

  it('finds exactly what looking through every text would find', async () => {
    const { workspace } = await open()
    const letters = ['优', '良', '天', '数', 'p', 'M', '2', '.', '5', '，', ' ']
    const made = (seed: number, length: number): string =>
      Array.from(
        { length },
        (_, index) => letters[(seed * 7919 + index * index * (seed + 3)) % letters.length],
      ).join('')
    const texts = Array.from({ length: 60 }, (_, index) => made(index, 12))
    await workspace.transaction(async writer => {
      for (const [index, words] of texts.entries())
        await writer.saveBlock(
          block({ id: `b${index}`, title: '题', paragraphs: [paragraph(text(words))] }),
          0,
          '',
        )
    })
    const queries = texts
      .flatMap((words, index) => [words.slice(index % 9, (index % 9) + 1 + (index % 4)).trim()])
      .filter(query => query !== '')
    for (const query of queries) {
      const terms = query.toLowerCase().split(/ +/)
      const expected = texts.filter(words =>
        terms.every(term => `题\n${words.toLowerCase()}`.includes(term) || 't'.includes(term)),
      ).length
      expect([query, (await workspace.blocks({ query })).total]).toEqual([query, expected])
    }
  })

  it('stores nothing of a block that is not one', async () => {
    const { workspace } = await open()
    await expect(
      workspace.saveBlock({ ...block(), releaseLevel: 'secret' as 'public' }, 0, ''),
    ).rejects.toThrow()
    expect((await workspace.blocks()).total).toBe(0)
  })

  it('gives blocks in the order they are asked for and leaves out those that are gone', async () => {
    const { workspace } = await open()
    await registerAir(workspace)
    for (const id of ['a', 'b', 'c']) await workspace.saveBlock(block({ id, title: id }), 0, '')
    await workspace.remove('block', 'b', 1)
    const ids = ['c', 'b', 'none', 'a'].map(id => BlockId.parse(id))
    expect((await workspace.blocksById(ids)).map(({ id }) => id)).toEqual(['c', 'a'])
  })
})
