import type { ChartSpec } from '../../core/charts/model.ts'
import type { PagePlan } from '../../core/layout/model.ts'
import type { SheetPlan } from '../../core/sheets/model.ts'

/** Work that may take longer than a breath: plain data in, bytes out, so that any thread can do it. */
export type Task =
  | { readonly kind: 'word'; readonly plan: PagePlan; readonly date: string }
  | { readonly kind: 'chart-picture'; readonly spec: ChartSpec; readonly width: 1920 | 3840 }
  /** Gives, as JSON, those of the signs that no font has. */
  | { readonly kind: 'undrawn-signs'; readonly signs: readonly string[] }
  | {
      readonly kind: 'deck'
      readonly title: string
      readonly subtitle: string
      readonly specs: readonly ChartSpec[]
      readonly date: string
    }
  | { readonly kind: 'sheet'; readonly plan: SheetPlan }
  | {
      readonly kind: 'bundle'
      readonly files: readonly { readonly name: string; readonly task: Exclude<Task, { kind: 'bundle' }> }[]
    }

/** Called with the part of the work that is done, from 0 to 1. */
export type Progress = (part: number) => void

/** Runs a task. Writers are loaded when first needed: one that only draws charts reads no other writer. */
export async function runTask(task: Task, progress: Progress): Promise<Uint8Array> {
  switch (task.kind) {
    case 'word': {
      const { writeWord } = await import('../export/word/index.ts')
      return writeWord(task.plan, { date: task.date })
    }
    case 'chart-picture': {
      const { drawChart } = await import('../export/charts/index.ts')
      return drawChart(task.spec, { width: task.width })
    }
    case 'undrawn-signs': {
      const { undrawnSigns } = await import('../export/charts/index.ts')
      return new TextEncoder().encode(JSON.stringify(undrawnSigns(task.signs)))
    }
    case 'deck': {
      const { writeDeck } = await import('../export/slides/index.ts')
      return writeDeck(task)
    }
    case 'sheet': {
      const { writeSheet } = await import('../export/sheets/index.ts')
      return writeSheet(task.plan)
    }
    case 'bundle':
      return bundle(task.files, progress)
  }
}

/** Several files as one zip, in the order given. */
async function bundle(
  files: Extract<Task, { kind: 'bundle' }>['files'],
  progress: Progress,
): Promise<Uint8Array> {
  const { packZip } = await import('../export/zip.ts')
  const entries: Record<string, Uint8Array> = {}
  for (const [index, { name, task }] of files.entries()) {
    entries[name] = await runTask(task, () => undefined)
    progress((index + 1) / files.length)
  }
  return packZip(entries)
}
