import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lastStanding, lastTakenBack } from '../../backend/acts/log/taking-back.ts'
import { searchStalePlaces, stalePlaces } from '../../backend/acts/stale/stale-places.ts'
import type { WorkspaceWriter } from '../../backend/store/index.ts'
import type { WritableWorkspace } from '../writable.ts'
import { doSomething, registerAll, thingsToDo } from './behind-acts.ts'
import { renderFigures } from '../../backend/store/figures-of.ts'
import type { Region } from '../../core/figures/model.ts'
import { block, event, figure, observation, paragraph, region, text } from './builders.ts'
import { workspaces } from './workspaces.ts'

const doing = (name: string) => ({ name, person: '王', at: '2023-08-11T10:00:00.000Z', origin: 'window-1' })

/** Random acts of one run. */
const atOnce = Number(process.env['LECTERN_ACTS'] ?? 40)

/** Takes something back, does it again, or does something else; a refusal is nothing done. */
async function act(workspace: WritableWorkspace, which: number, some: number): Promise<void> {
  const choose = which === thingsToDo ? lastStanding : which > thingsToDo ? lastTakenBack : undefined
  if (choose === undefined) return workspace.act(doing('act'), writer => doSomething(writer, which, some))
  const chosen = await choose(workspace, '王')
  if (!chosen) return
  const name = choose === lastStanding ? 'log.undo' : 'log.redo'
  await workspace.act({ ...doing(name), undoes: chosen.id }, writer => writer.undoAct(chosen))
}

describe.each(workspaces)('what the data left behind in %s', (_name, open) => {
  it('is known after every act as if all had been searched', async () => {
    let stale = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.noBias(fc.tuple(fc.nat(thingsToDo + 1), fc.nat(500))), {
          minLength: atOnce,
          maxLength: atOnce,
        }),
        async things => {
          const { workspace } = await open()
          await workspace.transaction(async writer => {
            await registerAll(writer)
            await writer.saveEvent(event(), 0)
          })
          for (const [which, some] of things) {
            await act(workspace, which, some).catch(() => undefined)
            const searched = await searchStalePlaces(workspace)
            stale += searched.length
            expect(await stalePlaces(workspace)).toEqual(searched)
          }
        },
      ),
      { numRuns: atOnce > 100 ? 1 : 3, seed: 20_232, endOnFailure: true },
    )
    expect(stale).toBeGreaterThan(atOnce)
  }, 7_200_000)

  it('is nothing where a value changed and every figure still prints what it says', async () => {
    const { workspace } = await open()
    await workspace.transaction(registerAll)
    const paragraphs = [paragraph(text('全年'), figure('{{优良天数@2022}}', '300天'))]
    await workspace.saveBlock(block({ paragraphs }), 0, '')
    const behind = async () => (await workspace.figuresBehind()).map(({ printed }) => printed)
    const revise = (value: string, revision: number) =>
      workspace.appendObservation(observation({ value, source: `第${revision}稿` }), revision)
    const before = await behind()
    await revise('300', 1)
    const same = await behind()
    await revise('301', 2)
    expect([before, same, await behind()]).toEqual([['300天'], [], ['300天']])
  })

  it('does not rest on what figures rendered to before the same act changed a value, a definition, a name or the home region', async () => {
    const changes: ((writer: WorkspaceWriter) => Promise<unknown>)[] = [
      writer => writer.appendObservation(observation({ value: '301' }), 1),
      async writer => {
        const days = (await writer.indicator('优良天数'))!
        return writer.saveIndicator({ ...days, unit: '日' }, days.revision)
      },
      writer => writer.saveRegion(region({ complete: true, name: '江阳市' })),
      async writer => writer.saveSettings({ ...(await writer.settings()), homeRegion: 'r1' }),
    ]
    const expressions = ['{{优良天数@2022}}', '{{优良天数[r1]@2022:排名(luzhou)}}']
    for (const change of changes) {
      const { workspace } = await open()
      await workspace.transaction(registerAll)
      await workspace.transaction(async writer => {
        const rendered = await renderFigures(writer, expressions, 'zh')
        writer.knowRendered('zh', rendered)
        const paragraphs = expressions.map(expression => {
          const outcome = rendered[expression]!
          return paragraph(figure(expression, outcome.ok ? outcome.value.text : outcome.problem.code))
        })
        await writer.saveBlock(block({ paragraphs }), 0, '')
        await change(writer)
      })
      const known = await stalePlaces(workspace)
      expect(known).toEqual(await searchStalePlaces(workspace))
      expect(known).not.toEqual([])
    }
  })

  it('is found where a region goes by another name or is whole no more, and where the definition of what a rate is computed from changed', async () => {
    const { workspace } = await open()
    await workspace.transaction(registerAll)
    const expressions = ['{{优良天数[r1]@2022:排名(luzhou)}}', '{{优良率@2022:同比百分点}}']
    const rendered = await renderFigures(workspace, expressions, 'zh')
    const paragraphs = expressions.map(expression => {
      const outcome = rendered[expression]!
      return paragraph(figure(expression, outcome.ok ? outcome.value.text : outcome.problem.code))
    })
    await workspace.saveBlock(block({ paragraphs }), 0, '')
    const behind = async () => (await workspace.figuresBehind()).map(({ expression }) => expression)
    const before = await behind()
    const place = (parts: Partial<Region>) => workspace.saveRegion(region({ complete: true, ...parts }))
    await place({ name: '江阳市' })
    const renamed = await behind()
    await place({})
    const back = await behind()
    await place({ complete: false })
    const declaredNoMore = await behind()
    const days = (await workspace.indicator('优良天数'))!
    await workspace.saveIndicator(
      { ...days, definitionChanges: [{ from: '2022', definition: '新口径' }] },
      days.revision,
    )
    expect([before, renamed, back, declaredNoMore, await behind()]).toEqual([
      [],
      [expressions[0]],
      [],
      [expressions[0]],
      expressions,
    ])
  })
})
