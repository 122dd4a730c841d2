import type { Command } from 'commander'

/** A command as `--help` lists it; `load` brings what completes it with its options and what it does. */
export interface ListedCommand {
  readonly name: string
  readonly description: string
  /** What follows the name, each with its meaning. */
  readonly words?: Readonly<Record<string, string>>
  readonly load: () => Promise<(command: Command) => void>
}

const workspaceFile = { '<file>': 'workspace file' }
const textFile = { '<file>': 'Word document (.docx), web page or text file' }

/**
 * What the command line can do. A command's own modules are loaded once it is named, so that the others cost
 * nothing.
 */
export const commands: readonly ListedCommand[] = [
  {
    name: 'new',
    words: { '<file>': 'path of the new .lectern file' },
    description: 'make a new, empty workspace file',
    load: async () => (await import('./workspace.ts')).completeNew,
  },
  {
    name: 'info',
    words: workspaceFile,
    description: 'say what a workspace holds',
    load: async () => (await import('./workspace.ts')).completeInfo,
  },
  {
    name: 'data',
    description: 'read, enter, check, publish, return and import data',
    load: async () => (await import('./data.ts')).completeData,
  },
  {
    name: 'register',
    description: 'add, list and rename regions, topics, departments and indicators',
    load: async () => (await import('./register.ts')).completeRegister,
  },
  {
    name: 'people',
    description: 'list and register who works here, and with which rights',
    load: async () => (await import('./people.ts')).completePeople,
  },
  {
    name: 'figure',
    words: {
      ...workspaceFile,
      '<expression>': 'written figure, e.g. {{优良天数@2022/有效监测天数@2022:占比}}',
    },
    description: 'print a written figure, with its operands, formula and rounding',
    load: async () => (await import('./figure.ts')).completeFigure,
  },
  {
    name: 'read',
    words: textFile,
    description: 'say what a text holds: its sections, who speaks, its figures, and what is noise',
    load: async () => (await import('./read.ts')).completeRead,
  },
  {
    name: 'verify',
    words: textFile,
    description: 'say what a text states that its own numbers rule out, with the arithmetic',
    load: async () => (await import('./read.ts')).completeVerify,
  },
  {
    name: 'log',
    words: workspaceFile,
    description: 'list what was done: by whom, when, and what it changed from what to what',
    load: async () => (await import('./log.ts')).completeLog,
  },
  {
    name: 'undo',
    words: workspaceFile,
    description: 'take back the last act of a person, and print it',
    load: async () => (await import('./log.ts')).completeUndo,
  },
  {
    name: 'redo',
    words: workspaceFile,
    description: 'do again what was last taken back, and print it',
    load: async () => (await import('./log.ts')).completeRedo,
  },
  {
    name: 'compare',
    words: { '<first>': 'workspace file', '<second>': 'a copy of it' },
    description: 'compare two copies of a workspace that went apart, act by act',
    load: async () => (await import('./compare.ts')).completeCompare,
  },
  {
    name: 'check',
    words: workspaceFile,
    description: 'say what another program changed: whatever does not follow from the log',
    load: async () => (await import('./log.ts')).completeCheck,
  },
  {
    name: 'backups',
    words: workspaceFile,
    description: 'list the backups of a workspace, each with how many records it holds',
    load: async () => (await import('./backups.ts')).completeBackups,
  },
  {
    name: 'salvage',
    words: { '<file>': 'damaged workspace file; it is left as it is' },
    description: 'bring what can be read of a damaged workspace into a new file, and list what cannot',
    load: async () => (await import('./salvage.ts')).completeSalvage,
  },
  {
    name: 'stale',
    words: workspaceFile,
    description: 'list every place that prints something other than its data says now',
    load: async () => (await import('./stale.ts')).completeStale,
  },
  {
    name: 'accept',
    words: workspaceFile,
    description:
      'take the newer words of every stale figure there is, unseen, and print old → new of each; `stale` lists them first',
    load: async () => (await import('./stale.ts')).completeAccept,
  },
  {
    name: 'export',
    words: workspaceFile,
    description: 'write a document: --script, --questions, --chart or --deck',
    load: async () => (await import('./export.ts')).completeExport,
  },
  {
    name: 'demo',
    description:
      'write the sample workspace and everything that leaves it: Word files, charts, slides, and the record of their figures',
    load: async () => (await import('./demo.ts')).completeDemo,
  },
  {
    name: 'serve',
    words: { '[file]': 'workspace file; without one, the last used or the sample' },
    description: 'serve the app on 127.0.0.1 until interrupted, and print its address',
    load: async () => (await import('./serve.ts')).completeServe,
  },
  {
    name: 'link',
    description:
      'print the address that lets the next browser in, of each app that is being served: an address opens it once',
    load: async () => (await import('./link.ts')).completeLink,
  },
]
