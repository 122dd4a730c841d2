import type { Language } from '../../core/figures/model.ts'

export type { Language }

/** A command as the menu shows it; the interface keeps the list and sends it in the language it speaks. */
export interface MenuCommand {
  readonly id: string
  readonly label: string
  /** As written for people, `Ctrl+Shift+P`; the command key is meant on macOS. */
  readonly keys?: string
  readonly enabled: boolean
}

export interface MenuGroup {
  readonly label: string
  readonly commands: readonly MenuCommand[]
}

/**
 * All that the interface may ask of the desktop, as `window.lectern`; the window's preload script answers.
 * Everything else goes through the one handler. Only types stand here, because both sides read them.
 */
export interface Bridge {
  /** The path of a workspace the person chose, '' where they thought better of it. */
  pickWorkspaceToOpen(): Promise<string>
  /** Where a new workspace shall be, '' where they thought better of it. */
  pickWorkspaceToCreate(suggestedName: string): Promise<string>
  /** A folder the person chose, '' where they thought better of it. */
  pickFolder(): Promise<string>
  /**
   * Asks where to keep what our own `url` (`/download/…`) answers with, and writes it there whole; answers
   * the path or ''.
   */
  saveBytes(suggestedName: string, url: string): Promise<string>
  /** Shows the commands in the system's menu. */
  setMenu(language: Language, groups: readonly MenuGroup[]): void
  /** Hears the id of each command chosen in the menu; answers with a function that stops listening. */
  onMenu(listener: (command: string) => void): () => void
  /**
   * Saves what is not saved yet, before the window closes. A refusal keeps the window open and asks the
   * person.
   */
  onClose(flush: () => Promise<void>): void
}
