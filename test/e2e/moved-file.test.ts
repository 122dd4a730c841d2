import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, expect, it, onTestFinished } from 'vitest'
import { openSqliteWorkspace } from '../../backend/store/index.ts'
import { canMountDisks, mountSmallDisk } from '../small-disk.ts'
import { accessibilityFindings, notice, openApp, saved, type App } from './app.ts'

let app: App
afterEach(() => app.close())

const speech = '/events/luzhou-2023/scripts/luzhou-2023-speech'
const text = () => app.page.getByRole('textbox', { name: '讲稿正文' })
const locationOf = (): string => app.server.office.workspace().info.location

async function type(words: string): Promise<void> {
  await text().locator('p').first().click()
  await app.page.keyboard.press('End')
  await app.page.keyboard.type(words)
}

const stored = async (): Promise<string> =>
  JSON.stringify((await app.server.office.workspace().scripts()).map(({ items }) => items))

it('keeps what is typed where the file was renamed under it, stores it elsewhere, and goes on there', async () => {
  app = await openApp({ at: speech })
  const { page, server } = app
  await text().waitFor()
  app.expect(/4\d\d/)
  const former = locationOf()
  renameSync(former, `${former}.renamed`)
  await type('改名之后写的')
  const told = notice(page, '在打开期间被移走、改名或删除')
  await told.waitFor()
  expect([await accessibilityFindings(page), (await stored()).includes('改名之后写的')]).toEqual([[], false])
  await told.getByRole('button', { name: '另存到别处…' }).click()
  await page.getByLabel('文件路径（.lectern）').fill(join(server.folder, '续写.lectern'))
  await page.getByRole('dialog').getByRole('button', { name: '存到这里' }).click()
  await notice(page, '从现在起就在那里接着写').waitFor()
  await saved(page)
  await type('，接着写的')
  await expect.poll(stored).toContain('接着写的')
  expect([locationOf(), new URL(page.url()).hash, (await stored()).includes('改名之后写的')]).toEqual([
    join(server.folder, '续写.lectern'),
    `#${speech}`,
    true,
  ])
  expect(existsSync(former)).toBe(false)
})

it('offers it again where the person thinks better of it, and says why a place will not do', async () => {
  app = await openApp({ at: speech })
  const { page } = app
  await text().waitFor()
  app.expect(/4\d\d/)
  const former = locationOf()
  renameSync(former, `${former}.renamed`)
  await type('改名之后写的')
  const told = notice(page, '在打开期间被移走、改名或删除')
  await told.getByRole('button', { name: '另存到别处…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click()
  await told.getByRole('button', { name: '另存到别处…' }).click()
  await page
    .getByLabel('文件路径（.lectern）')
    .fill(`${former}.renamed`.replace(/\.renamed$/, '/没有/a.lectern'))
  await page.getByRole('dialog').getByRole('button', { name: '存到这里' }).click()
  await notice(page, /没有改动任何内容|没有写入/).waitFor()
  await told.waitFor()
  renameSync(`${former}.renamed`, former)
  await saved(page)
  await expect.poll(stored).toContain('改名之后写的')
})

it('says once for each opening, kindly, that the file lies in a synchronised folder with conflict copies beside it', async () => {
  app = await openApp({
    at: '/settings/about',
    async before({ office, folder }) {
      const path = join(folder, '坚果云', '办公.lectern')
      mkdirSync(dirname(path))
      await office.create({ path, name: '办公', region: '云溪市', person: '王' })
      copyFileSync(path, join(dirname(path), '办公-冲突.lectern'))
      await office.open(path, false)
    },
  })
  const { page } = app
  await notice(page, '这个工作区放在坚果云的同步文件夹里').waitFor()
  await notice(page, '冲突副本：办公-冲突.lectern').waitFor()
  expect(await accessibilityFindings(page)).toEqual([])
  await page.reload()
  await page.getByRole('navigation').first().waitFor()
  await page.getByText('坚果云', { exact: false }).first().waitFor()
  expect(await notice(page, '同步文件夹').count()).toBe(0)
})

it.runIf(canMountDisks())('opens a file that may only be read read-only, and says so', async () => {
  const disk = mountSmallDisk(6)!
  onTestFinished(disk.remove)
  const path = join(disk.folder, '办公.lectern')
  app = await openApp({
    at: '/settings/about',
    async before({ office }) {
      await office.create({ path, name: '办公', region: '云溪市', person: '王' })
      await office.close()
      disk.makeReadOnly()
      await office.open(path, false)
    },
  })
  const { page, server } = app
  await notice(page, '已以只读方式打开').waitFor()
  await page.getByRole('banner').getByText('只读', { exact: true }).waitFor()
  expect(server.office.info()).toMatchObject({ location: path, readOnly: true, onlyReadable: true })
  await server.office.close()
})

it('has nothing left to say of a workspace whose copy elsewhere is opened by itself', async () => {
  app = await openApp({ at: '/library' })
  const path = join(app.server.folder, '副本.lectern')
  await app.server.office.goOnElsewhere(path)
  await expect(openSqliteWorkspace(path)).rejects.toMatchObject({ code: 'workspace-in-use' })
  await app.page.getByRole('navigation').first().waitFor()
})
