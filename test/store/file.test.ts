import { copyFileSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it, onTestFinished } from 'vitest'
import {
  createWorkspaceFile,
  identify,
  openSqliteWorkspace,
  type Workspace,
} from '../../backend/store/index.ts'
import { queries } from '../../backend/store/sqlite.ts'
import { migrate } from '../../backend/store/migrations/index.ts'
import {
  applicationId,
  confirmDurable,
  makeDurable,
  openConnection,
  pragma,
} from '../../backend/store/sqlite-connection.ts'
import { observation, registerAir } from './builders.ts'
import { temporaryFolder, nameFormer } from './workspaces.ts'
import { writable } from '../writable.ts'

const clock = () => '2023-08-11T09:00:00.000Z'

function closing(workspace: Workspace): Workspace {
  onTestFinished(() => workspace.close())
  return workspace
}

/** A closed workspace file with one value in it. */
async function makeFile(folder = temporaryFolder()): Promise<string> {
  const path = join(folder, '泸州.lectern')
  const workspace = writable(
    await createWorkspaceFile(path, { name: '泸州', homeRegion: 'luzhou' }, { clock }),
  )
  await registerAir(workspace)
  await workspace.appendObservation(observation(), 0)
  await workspace.close()
  return path
}

function alter(path: string, statement: string): void {
  const database = new DatabaseSync(path)
  database.exec(statement)
  database.close()
}

/** What is in a folder, byte for byte. */
const stateOf = (folder: string) =>
  readdirSync(folder).map(name => [name, readFileSync(join(folder, name)).toString('base64')])

/** A file as the first release left it, with one value in it. */
async function makeOld(): Promise<string> {
  const path = join(temporaryFolder(), 'old.lectern')
  const connection = openConnection(path, false)
  const db = queries(connection)
  connection.exec(`pragma application_id = ${applicationId}`)
  await migrate(db, 'fts5', '0001-workspace')
  await nameFormer(db)
  connection.exec(`insert into region values ('luzhou', 1, '泸州市', '', '', 0);
    insert into indicator values ('优良天数', '优良天数', '', '[]', '天', '', 0, 'half-up', 'neutral', '', '', '', '', 1);
    insert into observation values ('优良天数', 'luzhou', '2022', 1, '295', 'exact', '公报', 'published', '', '监测科', '2023-01-15T08:00:00.000Z')`)
  await db.destroy()
  return path
}

describe('a workspace file', () => {
  it('holds by itself what was written while it is open, as soon as nothing more is', async () => {
    const path = await makeFile()
    const workspace = writable(closing(await openSqliteWorkspace(path, { clock })))
    await workspace.appendObservation(observation({ value: '296' }), 1)
    const copy = join(temporaryFolder(), 'copy.lectern')
    const copied = () => {
      copyFileSync(path, copy)
      const database = new DatabaseSync(copy, { readOnly: true })
      const values = database
        .prepare('select value from observation order by revision')
        .all()
        .map(row => row['value'])
      database.close()
      return values
    }
    await expect.poll(copied, { timeout: 20_000 }).toEqual(['295', '296'])
  })

  it('leaves nothing beside it when it is closed', async () => {
    const folder = temporaryFolder()
    await makeFile(folder)
    expect(readdirSync(folder)).toEqual(['泸州.lectern'])
  })

  it('writes every commit to the disk before it is acknowledged', async () => {
    const connection = openConnection(await makeFile(), false)
    makeDurable(connection, 'wal')
    connection.exec("update workspace set office = 'x'")
    confirmDurable(connection)
    expect([
      pragma(connection, 'journal_mode'),
      pragma(connection, 'synchronous'),
      pragma(connection, 'foreign_keys'),
    ]).toEqual(['wal', 2, 1])
    connection.exec('pragma synchronous = normal')
    confirmDurable(connection)
    expect(pragma(connection, 'synchronous')).toBe(2)
    connection.close()
  })

  it('is never written over by a new one', async () => {
    const path = await makeFile()
    await expect(createWorkspaceFile(path, { name: '新' })).rejects.toMatchObject({
      code: 'workspace-exists',
    })
    expect(identify(path)).toBe('workspace')
  })

  it('works where no memory can be shared between processes', async () => {
    const path = await makeFile()
    const workspace = writable(closing(await openSqliteWorkspace(path, { journal: 'truncate' })))
    await workspace.appendObservation(observation({ value: '296' }), 1)
    expect([(await workspace.observations()).map(({ value }) => value), existsSync(`${path}-wal`)]).toEqual([
      ['296'],
      false,
    ])
    const copy = join(temporaryFolder(), 'copy.lectern')
    await workspace.saveCopy(copy)
    expect(identify(copy)).toBe('workspace')
  })

  it('is read for damage in the background', async () => {
    const path = await makeFile()
    const workspace = writable(closing(await openSqliteWorkspace(path)))
    expect(await workspace.isSound(new AbortController().signal)).toBe(true)
    const bytes = readFileSync(path)
    writeFileSync(path, bytes.fill(0xa5, bytes.length - 4096 * 12))
    expect(await workspace.isSound(new AbortController().signal)).toBe(false)
  })

  it('is read as an earlier release left it, without being changed', async () => {
    const path = await makeOld()
    const before = readFileSync(path)
    const workspace = writable(await openSqliteWorkspace(path, { readOnly: true }))
    expect([
      (await workspace.observations()).map(({ value }) => value),
      workspace.info.readOnly,
      workspace.info.location,
    ]).toEqual([['295'], true, path])
    await workspace.close()
    expect(readFileSync(path).equals(before)).toBe(true)
    const upgraded = writable(closing(await openSqliteWorkspace(path)))
    expect(await upgraded.importBatches()).toEqual([])
  })

  it('refuses writes when it is open for reading only', async () => {
    const workspace = writable(closing(await openSqliteWorkspace(await makeFile(), { readOnly: true })))
    await expect(
      workspace.saveTopic({ key: 'air', name: '空气', nameEn: '', parent: '' }),
    ).rejects.toMatchObject({ code: 'read-only' })
    expect([workspace.info.readOnly, (await workspace.observations()).length]).toEqual([true, 1])
  })
})

describe('identify', () => {
  const kinds: [what: string, kind: string, make: (path: string) => void][] = [
    ['a workspace', 'workspace', () => undefined],
    [
      'one with a migration of a later release',
      'newer',
      path => alter(path, `insert into migration values ('9999-later', '2030-01-01')`),
    ],
    [
      'one whose pages were overwritten',
      'damaged',
      path => {
        const bytes = readFileSync(path)
        bytes.fill(0xa5, 4096 * 3, 4096 * 9)
        writeFileSync(path, bytes)
      },
    ],
    ['one cut off in the middle', 'damaged', path => truncateSync(path, 20_000)],
    ['one cut off in its first page', 'damaged', path => truncateSync(path, 200)],
    ['one that lost a table', 'damaged', path => alter(path, 'drop table observation')],
    [
      'one that brings a trigger',
      'damaged',
      path =>
        alter(path, 'create trigger evil after insert on observation begin delete from observation; end'),
    ],
    ['one that brings a view', 'damaged', path => alter(path, 'create view evil as select 1')],
    [
      'one that brings a virtual table',
      'damaged',
      path => alter(path, 'create virtual table evil using fts5 (x)'),
    ],
    ['a database of another product', 'not-a-workspace', path => alter(path, 'pragma application_id = 7')],
    ['a text', 'not-a-workspace', path => writeFileSync(path, '各位记者朋友')],
    ['an empty file', 'not-a-workspace', path => truncateSync(path, 0)],
  ]

  it.each(kinds)('calls %s %s and leaves it as it is', async (_what, kind, make) => {
    const folder = temporaryFolder()
    const path = await makeFile(folder)
    make(path)
    const before = stateOf(folder)
    expect([identify(path), stateOf(folder)]).toEqual([kind, before])
    if (kind !== 'workspace') {
      const code = kind === 'not-a-workspace' ? kind : `workspace-${kind}`
      await expect(openSqliteWorkspace(path)).rejects.toMatchObject({ code })
      await expect(openSqliteWorkspace(path, { readOnly: true })).rejects.toMatchObject({ code })
      expect(stateOf(folder)).toEqual(before)
    }
  })

  it('says that a file is not there', async () => {
    const path = join(temporaryFolder(), 'none.lectern')
    expect(identify(path)).toBe('missing')
    await expect(openSqliteWorkspace(path)).rejects.toMatchObject({ code: 'workspace-missing' })
  })

  it('reads the changes a crash left beside a file', async () => {
    const path = await makeFile()
    const workspace = writable(closing(await openSqliteWorkspace(path)))
    await workspace.appendObservation(observation({ value: '296' }), 1)
    const crashed = join(temporaryFolder(), 'crashed.lectern')
    for (const end of ['', '-wal']) copyFileSync(path + end, crashed + end)
    expect(identify(crashed)).toBe('workspace')
    const again = writable(closing(await openSqliteWorkspace(crashed)))
    expect((await again.observations()).map(({ value }) => value)).toEqual(['296'])
  })
})

describe('a workspace file of an earlier release', () => {
  it('is brought up to date when it is opened', async () => {
    const path = await makeOld()
    const workspace = writable(closing(await openSqliteWorkspace(path)))
    expect([workspace.info.name, (await workspace.observations()).length]).toEqual(['旧区', 1])
  })

  it('is kept as it was among the backups before that, once', async () => {
    const path = await makeOld()
    await (await openSqliteWorkspace(path, { clock })).close()
    await (await openSqliteWorkspace(path, { clock })).close()
    const folder = join(dirname(path), 'old.backups')
    expect(readdirSync(folder)).toEqual(['2023-08-11T09-00-00.000Z-before-upgrade.lectern'])
    const kept = new DatabaseSync(join(folder, readdirSync(folder)[0]!), { readOnly: true })
    expect(
      kept
        .prepare('select name from migration')
        .all()
        .map(row => row['name']),
    ).toEqual(['0001-workspace'])
    kept.close()
  })
})

describe('a full disk', () => {
  it('is named, and what was stored before stays', async () => {
    const connection = openConnection(await makeFile(), false)
    const db = queries(connection)
    onTestFinished(() => db.destroy())
    const topic = (key: string) => ({ id: key, key, position: 1, name: '专题'.repeat(4000), nameEn: '' })
    await db.insertInto('topic').values(topic('first')).execute()
    connection.exec(`pragma max_page_count = ${Number(pragma(connection, 'page_count'))}`)
    const failing = db.transaction().execute(transaction =>
      transaction
        .insertInto('topic')
        .values([topic('second'), topic('third')])
        .execute(),
    )
    await expect(failing).rejects.toMatchObject({ code: 'disk-full' })
    expect((await db.selectFrom('topic').select('key').execute()).map(({ key }) => key)).toEqual(['first'])
  })
})
