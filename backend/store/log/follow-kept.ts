import {
  textsInBlock,
  textsInChart,
  textsInQuestion,
  textsInScript,
  type BlockId,
  type ChartId,
  type DocumentName,
  type OwnText,
  type QuestionId,
  type ScriptId,
} from '../../../core/documents/index.ts'
import { findBlock } from '../repositories/blocks.ts'
import { findChart } from '../repositories/charts.ts'
import { followKept } from '../repositories/kept-figures.ts'
import { findQuestion } from '../repositories/questions.ts'
import { findScript } from '../repositories/scripts.ts'
import type { Database } from '../schema.ts'
import type { Unit } from '../unit.ts'
import type { PrintingKind } from '../../../core/documents/kinds.ts'
import type { RecordName } from './records.ts'

type Read = (db: Database, id: string) => Promise<OwnText[] | undefined>

const reading =
  <Found>(
    find: (db: Database, id: string) => Promise<Found | undefined>,
    textsIn: (found: Found) => OwnText[],
  ): Read =>
  async (db, id) => {
    const found = await find(db, id)
    return found && textsIn(found)
  }

/** How each kind of document is read, and whether its texts have names of their own. */
const kinds: Readonly<Record<PrintingKind, { readonly read: Read; readonly areNamed: boolean }>> = {
  block: { read: reading((db, id) => findBlock(db, id as BlockId), textsInBlock), areNamed: false },
  script: { read: reading((db, id) => findScript(db, id as ScriptId), textsInScript), areNamed: true },
  question: {
    read: reading((db, id) => findQuestion(db, id as QuestionId), textsInQuestion),
    areNamed: true,
  },
  chart: { read: reading((db, id) => findChart(db, id as ChartId), textsInChart), areNamed: false },
}

const isKind = (kind: string): kind is PrintingKind => kind in kinds

/**
 * Follows the figures that were kept in documents an act changed, since it did, over its being taken back:
 * called before that, and what it returns after it. What the act itself did to reasons is taken back with it.
 */
export async function followDocuments(
  unit: Unit,
  names: readonly RecordName[],
): Promise<() => Promise<void>> {
  const own = names.filter(({ kind }) => kind === 'kept-figure').map(({ key }) => key)
  const follows = await Promise.all(
    names.flatMap(({ kind, key }) =>
      isKind(kind) ? [followOne(unit, { place: kind, id: String(key[0]) }, own)] : [],
    ),
  )
  return async () => {
    for (const follow of follows) await follow()
  }
}

async function followOne(
  unit: Unit,
  document: DocumentName & { readonly place: PrintingKind },
  own: readonly RecordName['key'][],
): Promise<() => Promise<void>> {
  const { read, areNamed } = kinds[document.place]
  const follow = await followKept(unit, document, () => read(unit.db, document.id), own)
  return async () => {
    const after = await read(unit.db, document.id)
    if (after) await follow(after, { areNamed })
  }
}
