import type { Person } from '../../../core/people/model.ts'

export interface Settings {
  /** Key of the region an operand without region means. */
  readonly homeRegion: string
  readonly office: string
  /** Whether one person may both enter and check a value. */
  readonly selfCheck: boolean
}

/** What is left out stays as it is. */
export type NewSettings = Omit<Settings, 'selfCheck'> & Partial<Pick<Settings, 'selfCheck'>>

/** What an office settled for itself, and who works in it. */
export interface SettingsReader {
  settings(): Promise<Settings>
  /** In the order in which they were registered. */
  people(): Promise<Person[]>
}

/** See `WorkspaceWriter`. */
export interface SettingsWriter {
  saveSettings(settings: NewSettings): Promise<void>
  savePerson(person: Person): Promise<void>
}
