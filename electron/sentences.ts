import type { Language } from './bridge.ts'

interface Sentences {
  readonly workspace: string
  readonly notSaved: string
  readonly stay: string
  readonly closeAnyway: string
  readonly couldNotStart: string
  readonly couldNotOpen: string
  readonly menu: {
    readonly edit: string
    readonly cut: string
    readonly copy: string
    readonly paste: string
    readonly selectAll: string
    readonly view: string
    readonly zoomIn: string
    readonly zoomOut: string
    readonly actualSize: string
    readonly fullScreen: string
    readonly window: string
    readonly minimize: string
    readonly close: string
    readonly quit: string
  }
}

/** What the system's own parts say: dialogs and menu. Everything else is said by the interface. */
export const sentences: Readonly<Record<Language, Sentences>> = {
  zh: {
    workspace: 'Lectern 工作区',
    notSaved: '还有修改未能保存，现在关闭就会丢失。',
    stay: '返回',
    closeAnyway: '仍要关闭',
    couldNotStart: 'Lectern 无法启动',
    couldNotOpen: '工作区无法打开',
    menu: {
      edit: '编辑',
      cut: '剪切',
      copy: '复制',
      paste: '粘贴',
      selectAll: '全选',
      view: '显示',
      zoomIn: '放大',
      zoomOut: '缩小',
      actualSize: '实际大小',
      fullScreen: '全屏',
      window: '窗口',
      minimize: '最小化',
      close: '关闭',
      quit: '退出 Lectern',
    },
  },
  en: {
    workspace: 'Lectern workspace',
    notSaved: 'Some changes could not be saved. Closing now loses them.',
    stay: 'Go back',
    closeAnyway: 'Close anyway',
    couldNotStart: 'Lectern could not start',
    couldNotOpen: 'The workspace could not be opened',
    menu: {
      edit: 'Edit',
      cut: 'Cut',
      copy: 'Copy',
      paste: 'Paste',
      selectAll: 'Select all',
      view: 'View',
      zoomIn: 'Zoom in',
      zoomOut: 'Zoom out',
      actualSize: 'Actual size',
      fullScreen: 'Full screen',
      window: 'Window',
      minimize: 'Minimize',
      close: 'Close',
      quit: 'Quit Lectern',
    },
  },
}

export const languageOf = (locale: string): Language => (locale.startsWith('zh') ? 'zh' : 'en')
