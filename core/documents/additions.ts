import { z } from 'zod'
import { Indicator, Key, Region } from '../figures/model.ts'
import { Department, Topic } from './model.ts'

/** An indicator as it begins: no formula, and one definition. */
export const NewIndicator = Indicator.omit({ revision: true, definitionChanges: true, formula: true })
export type NewIndicator = z.infer<typeof NewIndicator>

/** Another name by which tables call an indicator that is there. */
export const NewAlias = z.object({ indicator: Key, alias: z.string().trim().min(1).max(80) })
export type NewAlias = z.infer<typeof NewAlias>

/** What an import adds to the register, so that its values have a place there. */
export const Additions = z.object({
  regions: z.array(Region).max(500).default([]),
  departments: z.array(Department).max(100).default([]),
  topics: z.array(Topic).max(100).default([]),
  indicators: z.array(NewIndicator).max(500).default([]),
  aliases: z.array(NewAlias).max(500).default([]),
})
export type Additions = z.infer<typeof Additions>

export const noAdditions: Additions = {
  regions: [],
  departments: [],
  topics: [],
  indicators: [],
  aliases: [],
}

export const isNothing = (additions: Additions): boolean =>
  Object.values(additions).every(list => list.length === 0)

/** An indicator as it is stored first. */
export const asIndicator = (indicator: NewIndicator): Indicator => ({
  ...indicator,
  definitionChanges: [],
  formula: null,
  revision: 0,
})

interface Extended {
  readonly indicators: readonly Indicator[]
  readonly regions: readonly Region[]
  readonly departments: readonly Pick<Department, 'key' | 'name' | 'nameEn'>[]
}

/** What names in a table are looked up in once the additions are made. */
export function withAdditions<Known extends Extended>(register: Known, additions: Additions): Known {
  const aliasesOf = Map.groupBy(additions.aliases, ({ indicator }) => indicator)
  const indicators = [...register.indicators, ...additions.indicators.map(asIndicator)].map(indicator => {
    const more = aliasesOf.get(indicator.key) ?? []
    return more.length === 0
      ? indicator
      : { ...indicator, aliases: [...indicator.aliases, ...more.map(({ alias }) => alias)] }
  })
  return {
    ...register,
    indicators,
    regions: [...register.regions, ...additions.regions],
    departments: [...register.departments, ...additions.departments],
  }
}
