import { withAdditions } from '../../../core/documents/index.ts'
import { unpack } from '../../import/index.ts'
import { registerOf, type Importer } from './importer.ts'
import { requireComplete, withPlan, type Wish } from './planning.ts'
import type { ReadyReading } from './readings.ts'

type Thread = ReadyReading['thread']

/** Which rows of a preview are wanted. */
export interface PreviewPage {
  readonly fates: Parameters<Thread['page']>[0]
  /** Whether values ask for what their table lacks, instead of being refused with it. */
  readonly asking: boolean
  readonly offset: number
  readonly limit: number
}

/**
 * What would become of each value; a first page is planned anew, a later one belongs to it.
 * @throws AppError mapping-incomplete
 */
export async function previewOf(
  reading: ReadyReading,
  importer: Importer,
  wish: Wish,
  { fates, asking, offset, limit }: PreviewPage,
) {
  if (!asking) requireComplete(reading.head, wish.parts, await registerOf(importer))
  return withPlan(
    reading,
    importer,
    wish,
    async counts => {
      const { rows, ...about } = await reading.thread.page(fates, offset, limit)
      return { counts, ...about, rows: [...unpack(rows)] }
    },
    { anew: offset === 0 },
  )
}

/** What many values share, over all rows. */
export const summaryOf = (reading: ReadyReading, importer: Importer, wish: Wish) =>
  withPlan(reading, importer, wish, () => reading.thread.summary())

/** Names that the register does not know, with what each may mean and what it would be as a new entry. */
export const unknownIn = (reading: ReadyReading, importer: Importer, wish: Wish) =>
  withPlan(reading, importer, wish, async () =>
    reading.thread.unknown(withAdditions(await registerOf(importer), wish.additions)),
  )

/** Rows of what the preview showed, as text to be printed. */
export const listingOf = (
  reading: ReadyReading,
  importer: Importer,
  wish: Wish,
  ...asked: Parameters<Thread['listing']>
) => withPlan(reading, importer, wish, () => reading.thread.listing(...asked))
