import {
  figureDataFrom,
  parseExpression,
  renderWritten,
  type FigureData,
  type Language,
} from '../../core/figures/index.ts'
import { aims, aimsEnglish } from './aims.ts'
import { amounts } from './amounts.ts'
import { bare, bareEnglish } from './bare.ts'
import { bulletins, bulletinsEnglish, unreachedBulletins, unreachedBulletinsEnglish } from './bulletins.ts'
import { changes } from './changes.ts'
import { comparisons, comparisonsEnglish } from './comparisons.ts'
import { courses, coursesEnglish } from './courses.ts'
import { english } from './english.ts'
import { histories, historiesEnglish } from './histories.ts'
import { places, placesEnglish } from './places.ts'
import { quotients, quotientsEnglish } from './quotients.ts'
import { indicators, observations, regions } from './register.ts'
import { reports, reportsEnglish, unreachedReports } from './reports.ts'
import { standing } from './standing.ts'
import { wordings, wordingsEnglish } from './wordings.ts'

/** A phrase as offices say it, with the figure that says it. */
export interface Phrase {
  readonly language: Language
  /** The sentence with its figures in writing. */
  readonly written: string
  /** What it has to print, to the letter. */
  readonly said: string
  /** A bare value says it, because no word in it depends on the data. */
  readonly isBare: boolean
}

type Line = readonly [string, string]

const phrasesOf = (lines: readonly Line[], language: Language, isBare: boolean): Phrase[] =>
  lines.map(([written, said]) => ({ language, written, said, isBare }))

/** The ways offices say figures, collected from how such texts speak, with invented values. */
export const collected: readonly Phrase[] = [
  ...phrasesOf(bare, 'zh', true),
  ...phrasesOf(bareEnglish, 'en', true),
  ...phrasesOf(
    [
      ...changes,
      ...amounts,
      ...standing,
      ...wordings,
      ...courses,
      ...aims,
      ...comparisons,
      ...quotients,
      ...places,
      ...histories,
    ],
    'zh',
    false,
  ),
  ...phrasesOf(
    [
      ...english,
      ...wordingsEnglish,
      ...coursesEnglish,
      ...aimsEnglish,
      ...comparisonsEnglish,
      ...quotientsEnglish,
      ...placesEnglish,
      ...historiesEnglish,
    ],
    'en',
    false,
  ),
]

const unforeseen = (lines: readonly Line[], language: Language): Phrase[] =>
  phrasesOf(lines, language, false).map(phrase => ({ ...phrase, isBare: isOfValues(phrase) }))

/** Phrases that were written down before any figure was tried, as far as figures say them. */
const reached: readonly Phrase[] = [...unforeseen(bulletins, 'zh'), ...unforeseen(bulletinsEnglish, 'en')]

/** Those of them that no figure says to the letter yet. */
export const unreached: readonly Phrase[] = [
  ...unforeseen(unreachedBulletins, 'zh'),
  ...unforeseen(unreachedBulletinsEnglish, 'en'),
]

/** All that were written down unforeseen, said or not. */
export const unforeseenPhrases: readonly Phrase[] = [...reached, ...unreached]

const reportsReached: readonly Phrase[] = [...unforeseen(reports, 'zh'), ...unforeseen(reportsEnglish, 'en')]

/**
 * The sentences of reports, shape by shape as they follow each other, that no figure says to the letter yet.
 */
export const reportsUnreached: readonly Phrase[] = unforeseen(unreachedReports, 'zh')

/** All sentences of reports, said or not. */
export const reportPhrases: readonly Phrase[] = [...reportsReached, ...reportsUnreached]

/** Every phrase that a figure says. */
export const phrases: readonly Phrase[] = [...collected, ...reached, ...reportsReached]

export const data: FigureData = figureDataFrom({ homeRegion: 'anlan', indicators, regions, observations })

/** What a phrase prints; a figure that cannot be said stands as the code of its refusal. */
export function printed({ written, language }: Phrase): string {
  return written.replace(/\{\{.*?\}\}/g, figure => {
    const rendered = renderWritten(figure, data, language)
    return rendered.ok ? rendered.value.text : `<${rendered.problem.code}>`
  })
}

/** Whether the figures of a phrase are values and nothing but values. */
export function isOfValues({ written }: Phrase): boolean {
  const figures = written.match(/\{\{.*?\}\}/g) ?? []
  return figures.every(figure => {
    const expression = parseExpression(figure)
    return expression.ok && expression.value.kind === 'value'
  })
}
