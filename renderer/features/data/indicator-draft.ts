import type { Indicator } from '../../../core/figures/model.ts'

/** A form's copy of an indicator, with the aliases, and the names of classes, each as one line of text. */
export type IndicatorDraft = Omit<Indicator, 'aliases' | 'classes'> & { aliases: string; classes: string }

export const emptyDraft = (topic: string, department: string): IndicatorDraft => ({
  key: '',
  name: '',
  nameEn: '',
  aliases: '',
  unit: '',
  unitEn: '',
  decimals: 0,
  rounding: 'half-up',
  polarity: 'neutral',
  topic,
  department,
  definition: '',
  definitionChanges: [],
  type: 'quantity',
  classes: '',
  within: '',
  withinEn: '',
  seriesStarts: [],
  formula: null,
  revision: 0,
})

export const draftOf = (indicator: Indicator): IndicatorDraft => ({
  ...indicator,
  aliases: indicator.aliases.join('、'),
  classes: indicator.classes.join('、'),
})

export const indicatorOf = (draft: IndicatorDraft): Indicator => ({
  ...draft,
  name: draft.name.trim(),
  key: draft.key.trim(),
  unit: draft.unit.trim(),
  aliases: listed(draft.aliases),
  classes: listed(draft.classes),
})

const listed = (line: string): string[] =>
  line
    .split(/[、,，;；]/)
    .map(word => word.trim())
    .filter(Boolean)

/** The key a name suggests: the name without the signs that written figures use. */
export const keyFrom = (name: string): string =>
  name
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{N}._·]/gu, '')
    .slice(0, 60)

export const isKey = (key: string): boolean => key.length <= 60 && /^[\p{L}\p{N}._·]+$/u.test(key)
