import type { FetchFailure } from './fetch-electron.ts'

/** Why the app opens in the browser instead of a window of its own. */
export type BrowserReason = FetchFailure | 'no-display' | 'did-not-start'

interface Sentences {
  readonly building: string
  readonly fetching: (megabytes: number) => string
  readonly inBrowser: (reason: BrowserReason, url: string) => string
  readonly openAlready: (url: string) => string
}

const reasonsInEnglish: Record<BrowserReason, string> = {
  'no-network': 'Electron is not installed and could not be fetched (no network)',
  stalled: 'Electron is not installed and its download stood still for 20 seconds',
  failed: 'Electron is not installed and could not be fetched',
  'no-display': 'There is no display for a window of its own',
  'did-not-start': 'Electron is installed but did not start',
}

const reasonsInChinese: Record<BrowserReason, string> = {
  'no-network': '未安装 Electron，且无网络可供下载',
  stalled: '未安装 Electron，下载 20 秒没有进展',
  failed: '未安装 Electron，下载失败',
  'no-display': '本机没有可打开窗口的显示器',
  'did-not-start': 'Electron 已安装但未能启动',
}

const english: Sentences = {
  building: 'Building Lectern …',
  fetching: megabytes => `Fetching Electron, once: ${megabytes.toFixed(0)} MB`,
  inBrowser: (reason, url) =>
    `${reasonsInEnglish[reason]}, so Lectern opens in the browser (for a window: set ELECTRON_MIRROR to a mirror, or ELECTRON_OVERRIDE_DIST_PATH to an installed Electron): ${url}`,
  openAlready: url =>
    `Lectern is being served on this machine already; this address lets one more browser window in: ${url}`,
}

const chinese: Sentences = {
  building: '正在构建 Lectern……',
  fetching: megabytes => `正在下载 Electron（仅此一次）：${megabytes.toFixed(0)} MB`,
  inBrowser: (reason, url) =>
    `${reasonsInChinese[reason]}，Lectern 改在浏览器中打开（如需独立窗口，请用 ELECTRON_MIRROR 指定镜像，或用 ELECTRON_OVERRIDE_DIST_PATH 指定已安装的 Electron）：${url}`,
  openAlready: url => `讲台已在这台电脑上运行，用这个网址可再打开一次：${url}`,
}

/** What `npm start` says, in the system's language. */
export function sentencesFor(locale: string): Sentences {
  return locale.startsWith('zh') ? chinese : english
}
