import { Option, type Command } from 'commander'
import type { FigureMap, Language } from '../../../core/figures/model.ts'
import { AppError } from '../../../core/problem.ts'
import { problemSentence } from '../../../core/sentences/index.ts'
import { withWorkspace } from './open.ts'
import { printJson, printLines } from './print.ts'
import { languageOfTerminal } from './failure.ts'

export const completeFigure = (command: Command): Command => command
  .addOption(new Option('--language <language>', 'language of the words').choices(['zh', 'en']).default('zh'))
  .option('--json', 'print as JSON')
  .action(async (file: string, expression: string, options: { language: Language; json?: boolean }) => {
    const rendered = await withWorkspace(file, true, ({ call }) => call.figures.render({ expressions: [expression], language: options.language }))
    const outcome = Object.values(rendered)[0] as FigureMap[string]
    if (!outcome.ok) {
      if (options.json) printJson({ problem: { ...outcome.problem, message: problemSentence(outcome.problem, languageOfTerminal()) } })
      throw new AppError(outcome.problem.code, outcome.problem.facts)
    }
    const figure = outcome.value
    if (options.json) return printJson(figure)
    printLines([figure.text, `${figure.formula} = ${figure.exact}`, figure.rounding, ...figure.operands.map(operand =>
      `${operand.indicatorName}  ${operand.regionName}  ${operand.period}  ${operand.value}${operand.unit}  ${operand.state}  ${operand.source}`)])
  })
