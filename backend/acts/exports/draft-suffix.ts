import type { Language } from '../../../core/figures/model.ts'

/** Nobody takes a draft for what has left by its name. */
export const draftSuffix = (language: Language, isDraft: boolean): string =>
  isDraft ? (language === 'zh' ? '（草稿）' : ' (draft)') : ''
