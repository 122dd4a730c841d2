import type { Bridge } from './desktop.ts'

declare global {
  interface Window {
    readonly lectern?: Bridge
  }
}

/** Present in the desktop window, absent in a browser. */
export const desktopBridge = (): Bridge | undefined => window.lectern
