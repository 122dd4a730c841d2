import type { Language } from '../../../core/figures/model.ts'
import type { SheetCell, SheetPlan } from '../../../core/sheets/model.ts'
import type { LoggedAct } from './logged-act.ts'

const words = {
  zh: {
    name: '操作记录',
    header: ['时间', '人员', '操作', '对象', '项目', '原为', '改为'],
    undone: '（已撤销）',
  },
  en: { name: 'Log', header: ['When', 'Who', 'What', 'Of what', 'Field', 'Was', 'Is'], undone: ' (undone)' },
}

/** An xlsx cell holds no more characters than this. */
const longest = 32_767

const cell = (text: string, look: SheetCell['look'] = 'plain'): SheetCell => ({
  text: text.slice(0, longest),
  look,
})

/** The log as a table: a row for each thing that changed, the newest act first. */
export function logSheet(acts: readonly LoggedAct[], language: Language): SheetPlan {
  const { name, header, undone } = words[language]
  const rows = acts.flatMap(act => {
    const told = [act.at, act.person, act.summary + (act.undoneBy === '' ? '' : undone)]
    const lines = act.changes.flatMap(({ title, lines: changed }) =>
      changed.length === 0
        ? [[title, '', '', '']]
        : changed.map(({ field, from, to }) => [title, field, from, to]),
    )
    return (lines.length === 0 ? [['', '', '', '']] : lines).map(line =>
      [...told, ...line].map(text => cell(text)),
    )
  })
  return {
    name,
    widths: [24, 12, 36, 28, 14, 40, 40],
    frozen: 1,
    rows: [header.map(text => cell(text, 'header')), ...rows],
  }
}
