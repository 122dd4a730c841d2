/** The few things only a desktop can do, exposed by the window's preload script. Paths are '' where the person cancelled. */
export interface DesktopBridge {
  pickWorkspaceToOpen(): Promise<string>
  pickWorkspaceToCreate(suggestedName: string): Promise<string>
  /** Saves what the address answers with under a name the person may change; resolves to the path, '' if cancelled. */
  saveBytes(suggestedName: string, url: string): Promise<string>
  /** Shows the commands in the system's menu, in the language of the interface. */
  setMenu(language: 'zh' | 'en', groups: readonly { label: string; commands: readonly { id: string; label: string; keys?: string; enabled: boolean }[] }[]): void
  /** Asks for what is not saved yet before the window closes; a refusal keeps it open. */
  onClose(flush: () => Promise<void>): void
  /** Calls back with the id of the command chosen in the window's menu; returns how to stop. */
  onMenu(listener: (command: string) => void): () => void
}

declare global {
  interface Window {
    readonly lectern?: DesktopBridge
  }
}

/** Present in the desktop window, absent in a browser. */
export const desktopBridge = (): DesktopBridge | undefined => window.lectern
