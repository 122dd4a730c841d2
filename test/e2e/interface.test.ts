import { afterEach, describe, expect, it } from 'vitest'
import { accessibilityFindings, compose, goTo, openApp, saved, type App } from './app.ts'

let app: App

afterEach(() => app.close())

const places = [
  '/events/luzhou-2023',
  '/events/luzhou-2023/scripts/luzhou-2023-speech',
  '/library/quality-air',
  '/data',
  '/questions',
  '/charts',
  '/release',
  '/podium',
  '/settings',
]

describe('every place', () => {
  it.each([
    ['Chinese, wide', { locale: 'zh-CN' }],
    ['English, narrow and dark', { locale: 'en-US', size: { width: 1024, height: 700 }, dark: true }],
  ] as const)('is usable by everybody: %s', async (_, options) => {
    app = await openApp(options)
    const found: Record<string, string[]> = {}
    for (const place of places) {
      await app.page.goto(`${new URL(app.server.url).origin}/#${place}`)
      await app.page.getByRole('main').or(app.page.getByRole('searchbox')).first().waitFor()
      await app.page.waitForLoadState('networkidle')
      const findings = await accessibilityFindings(app.page)
      if (findings.length > 0) found[place] = findings
    }
    expect(found).toEqual({})
  })

  it('fits a window of 1024 × 700 without scrolling sideways', async () => {
    app = await openApp({ size: { width: 1024, height: 700 } })
    const wide: string[] = []
    for (const place of places) {
      await app.page.goto(`${new URL(app.server.url).origin}/#${place}`)
      await app.page.waitForLoadState('networkidle')
      if (await app.page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth))
        wide.push(place)
    }
    expect(wide).toEqual([])
  })
})

describe('languages', () => {
  it('follow the system and switch while the app runs', async () => {
    app = await openApp({ locale: 'en-US' })
    await app.page.getByRole('link', { name: 'Data', exact: true }).waitFor()
    await app.page.getByRole('button', { name: /中文/ }).click()
    await app.page.getByRole('link', { name: '数据', exact: true }).waitFor()
    expect(await app.page.locator('html').getAttribute('lang')).toBe('zh-CN')
  })
})

describe('the guided tour', () => {
  it('stands at the first start, can be left at any time, and does not come back', async () => {
    app = await openApp({ tour: true })
    const { page } = app
    await page.getByRole('dialog').getByRole('button', { name: '下一步' }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.reload()
    await page.getByRole('banner').waitFor()
    await page.waitForLoadState('networkidle')
    expect(await page.getByRole('dialog').count()).toBe(0)
  })
})

describe('Chinese input', () => {
  it('composes into a block without losing or doubling a sign, and saves the words', async () => {
    app = await openApp()
    const { page, server } = app
    await goTo(page, '素材')
    await page.getByRole('banner').getByRole('button', { name: '新建素材' }).click()
    await page.getByRole('textbox', { name: '正文' }).click()
    await compose(page, 'kongqizhiliang', '空气质量')
    await compose(page, 'gaishan', '改善')
    await page.getByRole('textbox', { name: '正文' }).getByText('空气质量改善').waitFor()
    await saved(page)
    await expect
      .poll(async () =>
        (await server.office.workspace().blocks({ query: '空气质量改善' })).blocks.map(
          block => block.paragraphs,
        ),
      )
      .toEqual([[{ inlines: [{ type: 'text', text: '空气质量改善' }] }]])
  })

  it('searches when a word is chosen, not while its pinyin is typed', async () => {
    app = await openApp()
    const { page } = app
    await goTo(page, '素材')
    await page.getByRole('searchbox').click()
    await compose(page, 'yeyanqi', '页岩气')
    await page.getByRole('list', { name: '素材列表' }).getByText('页岩气就地转化').waitFor()
    expect(await page.getByRole('searchbox').inputValue()).toBe('页岩气')
  })
})
