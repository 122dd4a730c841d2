import type { Language } from '../figures/model.ts'
import type { AnswerItem, Inline, Paragraph, Placement, Script, ScriptItem } from './model.ts'
import { headingNumbers, numberedHeading } from './numbering.ts'
import { characterCount, spokenSyllables, spokenWords } from './syllables.ts'
import { inlineText, textOf, tidyInlines } from './text.ts'

/** The paragraphs a placement prints, undefined where they cannot be found. */
export type Contents = (placement: Placement) => readonly Paragraph[] | undefined

/** What is spoken and how long it takes. `words` are 字 in Chinese and words in English. */
export interface Speaking {
  readonly words: number
  /** Spoken syllables in Chinese, words in English. */
  readonly beats: number
  readonly seconds: number
}

export interface Pace {
  readonly language: Language
  /** Syllables (words in English) a minute. */
  readonly rate: number
}

/** Pauses in seconds, after a sentence and for a heading (GONGWEN: about 0.4 and 1 to 1.5). */
const sentencePause = 0.4
const headingPause = 1.25

/** Silence has no words: the start of every sum. */
export const silence: Speaking = { words: 0, beats: 0, seconds: 0 }

export const addSpeaking = (left: Speaking, right: Speaking): Speaking => ({
  words: left.words + right.words,
  beats: left.beats + right.beats,
  seconds: left.seconds + right.seconds,
})

const sentenceEnds: Record<Language, RegExp> = { zh: /[。！？]/g, en: /[.!?](?=\s|["”’)]|$)/g }

/** The measure of a text as spoken at a pace. */
export function speakingOf(text: string, pace: Pace): Speaking {
  const beats = pace.language === 'zh' ? spokenSyllables(text) : spokenWords(text)
  const pauses = text.match(sentenceEnds[pace.language])?.length ?? 0
  return {
    words: pace.language === 'zh' ? characterCount(text) : spokenWords(text),
    beats,
    seconds: (beats / pace.rate) * 60 + pauses * sentencePause,
  }
}

const opening = '（(〔【'
const closing = '）)〕】'

/** Text with what stands in brackets left out; `depth` is how many brackets are open before it. */
function outsideBrackets(text: string, depth: number): { text: string; depth: number } {
  let kept = ''
  let open = depth
  for (const sign of text) {
    if (opening.includes(sign)) open += 1
    else if (closing.includes(sign) && open > 0) open -= 1
    else if (open === 0) kept += sign
  }
  return { text: kept, depth: open }
}

/** The prose a speaker says: brackets and what they hold (sources, glosses) are for the eye only. */
export function spokenInlines(inlines: readonly Inline[]): Inline[] {
  let depth = 0
  const spoken: Inline[] = []
  for (const inline of inlines) {
    if (inline.type === 'figure') {
      if (depth === 0) spoken.push(inline)
      continue
    }
    const kept = outsideBrackets(inline.text, depth)
    depth = kept.depth
    spoken.push({ ...inline, text: kept.text })
  }
  return depth === 0 ? tidyInlines(spoken) : [...inlines]
}

const spokenText = (inlines: readonly Inline[]): string => spokenInlines(inlines).map(inlineText).join('')

const speakingOfParagraphs = (paragraphs: readonly Paragraph[], pace: Pace): Speaking =>
  paragraphs.reduce((sum, { inlines }) => addSpeaking(sum, speakingOf(spokenText(inlines), pace)), silence)

/** The measure of one item; a stage direction takes no time, a placement that cannot be found neither. */
export function speakingOfItem(
  item: ScriptItem | AnswerItem,
  number: string,
  contents: Contents,
  pace: Pace,
): Speaking {
  switch (item.type) {
    case 'heading': {
      const said = speakingOf(numberedHeading(number, item.text, pace.language), pace)
      return { ...said, seconds: said.seconds + headingPause }
    }
    case 'paragraph':
      return speakingOf(spokenText(item.inlines), pace)
    case 'direction':
      return silence
    case 'placement':
      return speakingOfParagraphs(contents(item) ?? [], pace)
  }
}

/** The measure of a whole script, its salutation included. */
export function speakingOfScript(script: Script, contents: Contents): Speaking {
  const numbers = headingNumbers(script.items, script.language)
  return script.items
    .map(item => speakingOfItem(item, numbers.get(item.id) ?? '', contents, script))
    .reduce(addSpeaking, speakingOf(script.salutation, script))
}

/** The measure of an answer, without its main line, which is guidance and not read out. */
export const speakingOfAnswer = (answer: readonly AnswerItem[], contents: Contents, pace: Pace): Speaking =>
  answer.map(item => speakingOfItem(item, '', contents, pace)).reduce(addSpeaking, silence)

/**
 * A script as plain text, one paragraph a line, with the numbers of its headings and its stage directions.
 */
export function scriptText(script: Script, contents: Contents): string {
  const numbers = headingNumbers(script.items, script.language)
  const lines = script.items.flatMap((item): string[] => {
    switch (item.type) {
      case 'heading':
        return [numberedHeading(numbers.get(item.id) ?? '', item.text, script.language)]
      case 'paragraph':
        return [textOf(item.inlines)]
      case 'direction':
        return [`（${item.text}）`]
      case 'placement':
        return (contents(item) ?? []).map(({ inlines }) => textOf(inlines))
    }
  })
  return [script.title, script.salutation, ...lines].filter(line => line !== '').join('\n')
}
