import type { Language } from '../figures/model.ts'
import { earlierNames } from './earlier-names.ts'

/** What each act is called, by the procedure that does it. */
const names: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'blocks.create': { zh: '新建素材块', en: 'made a block' },
  'blocks.save': { zh: '修改素材块', en: 'edited a block' },
  'blocks.approve': { zh: '审定素材块', en: 'approved a block' },
  'blocks.withdraw': { zh: '撤回审定', en: 'withdrew an approval' },
  'blocks.remove': { zh: '删除素材块', en: 'removed a block' },
  'blocks.restore': { zh: '恢复素材块', en: 'restored a block' },
  'charts.create': { zh: '新建图表', en: 'made a chart' },
  'charts.save': { zh: '修改图表', en: 'edited a chart' },
  'charts.move': { zh: '移动图表', en: 'moved a chart' },
  'charts.remove': { zh: '删除图表', en: 'removed a chart' },
  'charts.restore': { zh: '恢复图表', en: 'restored a chart' },
  'events.create': { zh: '新建发布会', en: 'made an event' },
  'events.save': { zh: '修改发布会', en: 'edited an event' },
  'events.rollForward': { zh: '滚动到下一期', en: 'rolled an event forward' },
  'events.remove': { zh: '删除发布会', en: 'removed an event' },
  'events.restore': { zh: '恢复发布会', en: 'restored an event' },
  'exports.final': { zh: '定稿发布', en: 'released a file' },
  'imports.commit': { zh: '导入数据', en: 'imported data' },
  'imports.undo': { zh: '撤销导入', en: 'undid an import' },
  'indicators.rename': { zh: '改指标的代码', en: 'changed the key of an indicator' },
  'indicators.save': { zh: '修改指标', en: 'saved an indicator' },
  'log.backTo': { zh: '撤销', en: 'undid' },
  'log.begin': { zh: '开始记录操作', en: 'began the log' },
  'log.sessions': {
    zh: '升级：由谁使用不再记在工作区里',
    en: 'upgraded: who is at work is no longer kept in the workspace',
  },
  'log.orderKeys': { zh: '升级：次序单独存放', en: 'upgraded: the order is kept by itself' },
  'log.putRight': { zh: '恢复成记录中的样子', en: 'put back what the log says' },
  'log.redo': { zh: '重做', en: 'redid' },
  'log.undo': { zh: '撤销', en: 'undid' },
  'observations.advance': { zh: '推进数据', en: 'brought a value further' },
  'observations.return': { zh: '退回数据', en: 'returned a value' },
  'observations.set': { zh: '录入数据', en: 'entered a value' },
  'people.choose': { zh: '换人', en: 'chose who is at the desk' },
  'people.save': { zh: '登记人员与权限', en: 'saved a person and their rights' },
  'questions.approve': { zh: '审定口径', en: 'approved an answer' },
  'questions.create': { zh: '新建问题', en: 'made a question' },
  'questions.move': { zh: '移动问题', en: 'moved a question' },
  'questions.remove': { zh: '删除问题', en: 'removed a question' },
  'questions.restore': { zh: '恢复问题', en: 'restored a question' },
  'questions.save': { zh: '修改口径', en: 'edited an answer' },
  'questions.withdraw': { zh: '撤回审定', en: 'withdrew an approval' },
  'register.remove': { zh: '删除登记项', en: 'removed an entry of the register' },
  'register.saveDepartment': { zh: '修改部门', en: 'saved a department' },
  'register.rename': { zh: '改代码', en: 'changed a key' },
  'register.saveRegion': { zh: '修改地区', en: 'saved a region' },
  'register.saveTopic': { zh: '修改主题', en: 'saved a topic' },
  'sample.load': { zh: '装入示例', en: 'loaded the sample' },
  'sample.revise': { zh: '修订示例数据', en: 'revised the data of the sample' },
  'scripts.create': { zh: '新建讲稿', en: 'made a script' },
  'scripts.remove': { zh: '删除讲稿', en: 'removed a script' },
  'scripts.restore': { zh: '恢复讲稿', en: 'restored a script' },
  'scripts.save': { zh: '修改讲稿', en: 'edited a script' },
  'stale.accept': { zh: '接受新数字', en: 'took newer figures' },
  'stale.acceptMany': { zh: '接受新数字', en: 'took newer figures' },
  'stale.keep': { zh: '保留原数字', en: 'kept a figure' },
  'targets.create': { zh: '新建目标', en: 'made a target' },
  'trash.purge': { zh: '清空到期的回收站', en: 'emptied the trash of what was due' },
  'values.advance': { zh: '推进数据', en: 'brought values further' },
  'values.return': { zh: '退回数据', en: 'returned values' },
  'values.store': { zh: '录入数据', en: 'entered values' },
  'workspace.create': { zh: '新建工作区', en: 'made the workspace' },
  'workspace.saveSettings': { zh: '修改设置', en: 'changed the settings' },
}

/** What an act did, in a few words: 修改讲稿：在某发布会上的发布词. An act of a later release is called by its name. */
export function actSummary(
  act: { readonly name: string },
  titles: readonly string[],
  language: Language,
): string {
  const called = (names[act.name] ?? earlierNames[act.name])?.[language] ?? act.name
  const shown = titles.filter(title => title !== '').slice(0, namedAtMost)
  if (shown.length === 0) return called
  const more = titles.length > shown.length
  if (language === 'zh') return `${called}：${shown.join('、')}${more ? `等${titles.length}项` : ''}`
  return `${called}: ${shown.join(', ')}${more ? ` and ${titles.length - shown.length} more` : ''}`
}

const namedAtMost = 3

/** The acts whose name in either language holds a word. */
export const actsCalled = (word: string): string[] =>
  Object.entries({ ...names, ...earlierNames })
    .filter(([, { zh, en }]) => zh.includes(word) || en.toLowerCase().includes(word.toLowerCase()))
    .map(([name]) => name)

/** Whether an act has a sentence of its own. */
export const hasSentence = (name: string): boolean => name in names
