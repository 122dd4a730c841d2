import { Option, type Command } from 'commander'
import type { FigureMap, Language } from '../../../core/figures/model.ts'
import { AppError } from '../../../core/problem.ts'
import { problemSentence } from '../../../core/sentences/index.ts'
import { withWorkspace, type Opened } from './open.ts'
import { printJson, printLines, printProgress } from './print.ts'
import { languageOfTerminal } from './failure.ts'

export const completeFigure = (command: Command): Command =>
  command
    .addOption(
      new Option('--language <language>', 'language of the words').choices(['zh', 'en']).default('zh'),
    )
    .option('--json', 'print as JSON')
    .action(async (file: string, expression: string, options: { language: Language; json?: boolean }) => {
      const { outcome, meant } = await withWorkspace(file, true, async ({ call }) => {
        const rendered = await call.figures.render({ expressions: [expression], language: options.language })
        const answer = Object.values(rendered)[0] as FigureMap[string]
        return {
          outcome: answer,
          meant: isUnwritten(answer) ? await meantBy(call, expression, options.language) : undefined,
        }
      })
      if (!outcome.ok) {
        const message = problemSentence(outcome.problem, languageOfTerminal())
        if (options.json)
          printJson({ problem: { ...outcome.problem, message }, ...(meant ? { suggestions: meant } : {}) })
        else if (meant) printProgress(hintOf(meant))
        throw new AppError(outcome.problem.code, outcome.problem.facts)
      }
      const figure = outcome.value
      if (options.json) return printJson(figure)
      printLines([
        figure.text,
        `${figure.formula} = ${figure.exact}`,
        figure.rounding,
        ...figure.operands.map(
          operand =>
            `${operand.indicatorName}  ${operand.regionName}  ${operand.period}  ${operand.value}${operand.unit}  ${operand.state}  ${operand.source}`,
        ),
      ])
    })

/** A figure somebody may have meant, as it is written and as it prints. */
interface Meant {
  readonly expression: string
  readonly text: string
}

/** How a figure is written, in its simplest forms. */
const FORMS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['{{指标@时期}}', '{{指标@时期:同比}}'],
  en: ['{{indicator@period}}', '{{indicator@period:yoy}}'],
}

/** How many are named: more than a person compares are no help. */
const NAMED = 3

/** Whether what was given is no written figure at all, but perhaps a few words that mean one. */
const isUnwritten = (outcome: FigureMap[string]): boolean =>
  !outcome.ok && outcome.problem.code === 'figure-syntax'

/**
 * What the finder makes of words given in place of a written figure: what can be said, the likeliest first.
 */
async function meantBy(call: Opened['call'], given: string, language: Language): Promise<readonly Meant[]> {
  const query = given
    .replace(/[{}｛｝]/g, ' ')
    .trim()
    .slice(0, 200)
  if (query === '') return []
  const found = await call.figures.suggest({ query, language })
  return found
    .filter(({ text }) => text !== '')
    .slice(0, NAMED)
    .map(({ expression, text }) => ({ expression, text }))
}

function hintOf(meant: readonly Meant[]): string {
  const language = languageOfTerminal()
  if (meant.length === 0)
    return problemSentence({ code: 'figure-form', facts: { forms: FORMS[language] } }, language)
  const figures = meant.map(({ expression, text }) => `\n  ${expression}  ${text}`).join('')
  return problemSentence({ code: 'figure-meant', facts: { figures } }, language)
}
