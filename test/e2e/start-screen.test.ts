import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, expect, it } from 'vitest'
import { Topic } from '../../core/documents/model.ts'
import type { TestServer } from '../server.ts'
import { accessibilityFindings, notice, openApp, type App } from './app.ts'
import { writable } from '../writable.ts'

let app: App
afterEach(() => app.close())

/** Leaves a workspace behind that does not open any more, with a backup of it as it was. */
async function damage({ office, folder }: TestServer, name: string): Promise<void> {
  const path = join(folder, `${name}.lectern`)
  await office.create({ path, name, region: '云溪市', person: '王' })
  await writable(office.workspace()).saveTopic(Topic.parse({ key: '已存', name: '已存', nameEn: '' }))
  await office.backUpNow()
  await office.close()
  await writeFile(path, 'damaged')
}

it('offers the backups of a file that does not open any more, and opens what was restored', async () => {
  app = await openApp({ at: '/', before: server => damage(server, '办公') })
  const {
    page,
    server: { office },
  } = app
  const recent = page.getByRole('button', { name: /办公/ }).first()
  await recent.click()
  const problem = page.getByRole('alert').filter({ hasText: '这不是讲台工作区' })
  await problem.getByRole('button', { name: /^恢复 .* 的备份.*条记录/ }).waitFor()
  expect(await accessibilityFindings(page)).toEqual([])
  // What is no workspace.
  app.expect(/4\d\d/)
  await problem.getByRole('button', { name: /^恢复 .* 的备份.*条记录/ }).click()
  await page.getByRole('navigation').first().waitFor()
  expect((await writable(office.workspace()).topics()).map(({ key }) => key)).toEqual(['已存'])
})

it('offers to save what can be read of a damaged file as a new one, opens it, and names what could not be', async () => {
  app = await openApp({
    at: '/',
    async before({ office, folder }) {
      const path = join(folder, '办公.lectern')
      await office.create({ path, name: '办公', region: '云溪市', person: '王' })
      for (const key of ['已存', '读不出'])
        await writable(office.workspace()).saveTopic(Topic.parse({ key, name: key, nameEn: '' }))
      await office.close()
      const database = new DatabaseSync(path)
      database.exec("create view evil as select 1; update act set facts = '{' where number = 1")
      database.close()
    },
  })
  const { page, server } = app
  app.expect(/4\d\d/)
  await page.getByRole('button', { name: /办公/ }).first().click()
  const problem = page.getByRole('alert').filter({ hasText: '文件已损坏' })
  await problem.getByRole('button', { name: '读出能读的，存成新文件…' }).click()
  await page.getByLabel('文件路径（.lectern）').fill(join(server.folder, '读出.lectern'))
  await page.getByRole('dialog').getByRole('button', { name: '存副本' }).click()
  await page.getByRole('navigation').first().waitFor()
  await notice(page, /有 1 条读不出来：act\/1/).waitFor()
  expect((await server.office.workspace().topics()).map(({ key }) => key).toSorted()).toEqual(
    ['已存', '读不出'].toSorted(),
  )
})

it('leads from damage that is found in a large file while it is open to what can be done about it', async () => {
  app = await openApp({
    at: '/library',
    async before({ office }) {
      const path = office.info()!.location
      await office.close()
      const database = new DatabaseSync(path)
      // Too large to be read whole before it is opened.
      database.exec('create table bulk (content blob); insert into bulk values (zeroblob(9000000))')
      database.close()
      const bytes = readFileSync(path)
      writeFileSync(path, bytes.fill(0xa5, bytes.length - 4096 * 12))
      await office.open(path, false)
    },
  })
  const { page } = app
  await notice(page, /损坏/).getByRole('button', { name: '关闭并看怎么办…' }).click()
  const problem = page.getByRole('alert').filter({ hasText: '文件已损坏' })
  await problem.getByRole('button', { name: '读出能读的，存成新文件…' }).waitFor()
})

it('offers no backups of a file that was asked for before, however late the answer comes', async () => {
  app = await openApp({
    at: '/',
    async before(server) {
      await damage(server, '乙')
      await damage(server, '甲')
    },
  })
  const { page } = app
  // What is no workspace, and what is cut off.
  app.expect(/4\d\d|ERR_FAILED/)
  const late = Promise.withResolvers<void>()
  let isFirst = true
  await page.route('**/workspace.backupsOf**', async route => {
    if (!isFirst) return route.abort()
    isFirst = false
    await late.promise
    return route.continue()
  })
  const problem = page.getByRole('alert').filter({ hasText: '这不是讲台工作区' })
  const asked = page.waitForRequest('**/workspace.backupsOf**')
  await page.getByRole('button', { name: /^甲/ }).first().click()
  await asked
  await page.getByRole('button', { name: /^乙/ }).first().click()
  await expect.poll(() => app.complaints.filter(text => text.includes('ERR_FAILED')).length).toBe(1)
  const answered = page.waitForResponse('**/workspace.backupsOf**')
  late.resolve()
  await (await answered).finished()
  await problem.waitFor()
  expect(await problem.getByRole('button', { name: /^恢复/ }).count()).toBe(0)
})

it('puts a new workspace named without a folder into the documents, never beside the program', async () => {
  app = await openApp({ at: '/', before: ({ office }) => office.close() })
  const {
    page,
    server: { office, folder },
  } = app
  await page.getByRole('button', { name: /新建工作区/ }).click()
  await page.getByLabel('名称').fill('秋季')
  await page.getByLabel('本地区').fill('云溪市')
  await page.getByRole('button', { name: '选择位置并新建' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '放在这里' }).click()
  await page.getByRole('navigation').first().waitFor()
  expect([office.current()?.info.location, existsSync('秋季.lectern')]).toEqual([
    join(folder, 'documents', '秋季.lectern'),
    false,
  ])
})

it('opens at a second try where the answer to its first question was cut off, and shows no other screen meanwhile', async () => {
  app = await openApp({ at: '/data' })
  const { page } = app
  app.expect(/ERR_FAILED/)
  const later = Promise.withResolvers<void>()
  let asked = 0
  await page.route('**/workspace.info**', async route => {
    asked += 1
    if (asked === 1) return route.abort()
    await later.promise
    return route.continue()
  })
  await page.reload()
  await page.getByText('讲台没有打开').waitFor()
  const again = page.waitForRequest('**/workspace.info**')
  await page.getByRole('button', { name: '重试' }).click()
  await again
  expect(await page.getByText('讲台没有打开').isVisible()).toBe(true)
  later.resolve()
  await page.getByRole('navigation').first().waitFor()
  expect(await page.getByText('讲台没有打开').count()).toBe(0)
})
