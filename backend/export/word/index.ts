import type { PagePlan } from '../../../core/layout/index.ts'
import { frameOf } from './frame.ts'
import { packDocument } from './package.ts'

/**
 * A plan as a Word file. `date` is the ISO moment written as created and modified; '' writes none. The same
 * plan and date give the same bytes.
 */
export async function writeWord(
  plan: PagePlan,
  { date = '' }: { readonly date?: string } = {},
): Promise<Uint8Array> {
  return packDocument(plan, await frameOf(plan), date)
}
