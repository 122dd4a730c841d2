import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editedFields } from '../../backend/acts/documents/edits.ts'
import { differenceOf, type Json, type Patch } from '../../core/acts/index.ts'
import { ItemId, Script, ScriptId, type Inline, type ScriptItem } from '../../core/documents/model.ts'
import type { WritableWorkspace } from '../writable.ts'
import { block, event, figure, paragraph, placement, registerAir, script, text } from './builders.ts'
import { workspaces } from './workspaces.ts'

const letters = fc.string({ unit: fc.constantFrom('全', '市', '空', '气', '好', '，'), maxLength: 60 })
const inline: fc.Arbitrary<Inline> = fc.oneof(
  letters.map(text),
  fc.constantFrom('2021', '2022').map(year => figure(`{{优良天数@${year}}}`, '295天')),
  letters.map(words => ({ ...text(words), bold: true }) as Inline),
)
const inlines = fc.array(inline, { maxLength: 4 })
const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g').map(each => ItemId.parse(each))
const use = fc.oneof(
  fc.constant({ mode: 'follow' as const }),
  fc.constant({ mode: 'pinned' as const, version: 1 }),
  inlines.map(words => ({ mode: 'edited' as const, version: 1, paragraphs: [paragraph(...words)] })),
)
const item: fc.Arbitrary<ScriptItem> = fc.oneof(
  fc.record({ id, type: fc.constant('paragraph' as const), inlines }),
  fc.record({ id, type: fc.constant('heading' as const), level: fc.constantFrom(1, 2), text: letters }),
  fc.tuple(id, use).map(([own, of]) => placement(own, 'air', of)),
)
/** What a person edits of a script, several times over. */
const texts = fc.array(
  fc.record({
    title: letters,
    items: fc.uniqueArray(item, { selector: each => each.id, maxLength: 7 }),
  }),
  { minLength: 2, maxLength: 4 },
)
type Text = Pick<Script, 'title' | 'items'>

const Fields = Script.pick({ title: true, items: true })

/** Saves how a script differs from what it was, as it travels: written and read again. */
const saveByItem = (
  workspace: WritableWorkspace,
  id: ScriptId,
  before: Text,
  after: Text,
): Promise<unknown> =>
  workspace.transaction(async writer => {
    const stored = (await writer.script(id))!
    const difference = differenceOf(before as Json, after as Json)
    if (!difference) return
    const travelled = JSON.parse(JSON.stringify(difference)) as Patch
    const expected = stored.revision
    await writer.saveScript(
      { ...stored, ...editedFields(Fields, stored, { expected, difference: travelled }) },
      expected,
    )
  })

/** A script as it is read, found and placed. */
async function knownOf(workspace: WritableWorkspace, id: ScriptId) {
  const { title, items } = (await workspace.script(id))!
  const uses = await workspace.figureUsesIn('script', [id])
  const placed = (await workspace.placementsOf([block().id])).filter(each => each.id === id)
  return { title, items, uses: uses.map(({ id: _, ...each }) => each), placed: placed.map(each => each.item) }
}

describe.each(workspaces)('a script saved by item in a %s workspace', (_name, open) => {
  it('is, reads and is found as one that was saved whole, and follows from the log', async () => {
    const { workspace } = await open()
    await workspace.transaction(async writer => {
      await registerAir(writer)
      await writer.saveEvent(event(), 0)
      await writer.saveBlock(block({ paragraphs: [paragraph(figure('{{优良天数@2022}}', '295天'))] }), 0, '')
    })
    let made = 0
    await fc.assert(
      fc.asyncProperty(texts, async steps => {
        made += 1
        const [whole, byItem] = [ScriptId.parse(`whole-${made}`), ScriptId.parse(`by-item-${made}`)]
        await workspace.saveScript(script({ id: byItem, ...steps[0]! }), 0)
        for (const [index, next] of steps.slice(1).entries())
          await saveByItem(workspace, byItem, steps[index]!, next)
        await workspace.saveScript(script({ id: whole, ...steps.at(-1)! }), 0)
        expect(await knownOf(workspace, byItem)).toEqual(await knownOf(workspace, whole))
      }),
      { numRuns: 25 },
    )
    expect(await workspace.unfounded()).toEqual([])
  })
})
