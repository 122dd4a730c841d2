import { done, refused, type Outcome } from '../problem.ts'
import type { Join, WrittenForm } from './form.ts'
import type { FigureKind, Print, Reading, Scene } from './kind.ts'
import type { Operand, Printed, PrintOptions } from './model.ts'
import { isOrdinal } from './standing.ts'

/** A figure of another kind without its print options, which the list has for all. */
export interface Item {
  readonly kind: string
}

/** What can be said of each of several. */
export type Each = FigureKind<Item & Printed>

/** Several items and how all of them print. */
interface Listed extends Printed {
  readonly items: readonly Item[]
}

export const withPrint = (item: Item, print: PrintOptions) => ({ ...item, print })

/**
 * How items of a list are read, written and said, each by its own kind; `kinds` are those there are, listable
 * or not.
 */
export function listedItems(kinds: readonly Each[]) {
  const listable = kinds.filter(({ canBeListed }) => canBeListed !== undefined)
  const kindOf = ({ kind }: Item): Each => listable.find(each => each.kind === kind)!

  function itemsOf(
    groups: readonly (readonly Operand[])[],
    join: Join,
    keyword: string,
    form: Pick<WrittenForm, 'argument' | 'keywordAt' | 'options'>,
  ): readonly Item[] | undefined {
    const items = groups.flatMap((operands): Item[] => {
      for (const kind of listable.filter(each => each.join === join)) {
        const item = kind.read({ ...form, operands, join, keyword })
        if (item && kind.canBeListed!(item)) return [item]
      }
      return []
    })
    return groups.length > 1 && items.length === groups.length ? items : undefined
  }

  const keywordOf = (item: Item): string =>
    kindOf(item).write(withPrint(item, {})).split(':').slice(1).join(':')
  /**
   * The readings of each item in the order its own kind wants them: its operands, what the data name, its
   * targets.
   */
  function readingsOf(
    { items, print }: Listed,
    readings: readonly Reading[],
    scene: Scene,
  ): readonly (readonly Reading[])[] {
    const counts = items.map(item => {
      const [kind, figure] = [kindOf(item), withPrint(item, print)]
      const peers = kind.peers?.(figure, scene)
      return [
        kind.operands(figure).length,
        peers?.ok ? peers.value.length : 0,
        (kind.reach?.(figure) ?? []).filter(({ type }) => type === 'target').length,
      ] as const
    })
    let at = 0
    const taken = [0, 1, 2].map(part => counts.map(count => readings.slice(at, (at += count[part]!))))
    return items.map((_item, index) => taken.flatMap(each => each[index]!))
  }

  function sayEach(figure: Listed, readings: readonly Reading[], scene: Scene): Outcome<Print[]> {
    const { joined: _joined, ...print } = figure.print
    const own = readingsOf(figure, readings, scene)
    const said: Print[] = []
    for (const [at, item] of figure.items.entries()) {
      const [kind, one] = [kindOf(item), withPrint(item, print)]
      const ranked = own[at]!.find(({ indicator }) => isOrdinal(indicator))
      const printed = ranked
        ? (kind.ordinal?.(one, own[at]!, scene) ??
          refused('not-a-quantity', { indicator: ranked.operand.indicator }))
        : kind.render(one, own[at]!, scene)
      if (!printed.ok) return printed
      said.push(printed.value)
    }
    return done(said)
  }

  return { kindOf, itemsOf, keywordOf, sayEach }
}
