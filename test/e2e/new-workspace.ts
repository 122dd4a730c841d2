import type { Page } from 'playwright-core'

/** Makes a workspace in a file, as a person does who has another one open, and goes in. */
export async function makeWorkspace(page: Page, file: string): Promise<void> {
  await page.keyboard.press('Control+o')
  await page.getByRole('button', { name: /^新建工作区/ }).click()
  await page.getByRole('textbox', { name: '名称', exact: true }).fill('云溪市新闻办')
  await page.getByRole('textbox', { name: '本地区' }).fill('云溪市')
  await page.getByRole('textbox', { name: '姓名或处室' }).fill('新闻科')
  await page.getByRole('button', { name: '选择位置并新建' }).click()
  await page.getByRole('textbox', { name: /文件路径/ }).fill(file)
  await page.getByRole('button', { name: '放在这里' }).click()
  await page.getByRole('banner').waitFor()
}
