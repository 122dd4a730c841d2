import type { Language } from '../figures/model.ts'

const saved = (zh: string, en: string) => ({ zh: `修改${zh}`, en: `saved ${en}` })
const removed = (zh: string, en: string) => ({ zh: `删除${zh}`, en: `removed ${en}` })

/** What was done before there was a log, by what the trail of then called it. */
export const earlierNames: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'department.removed': removed('部门', 'a department'),
  'department.saved': saved('部门', 'a department'),
  'figure.asked-again': { zh: '请重新确认保留的数字', en: 'asked about a kept figure again' },
  'figure.kept': { zh: '保留原数字', en: 'kept a figure' },
  'figures.accepted': { zh: '接受新数字', en: 'took newer figures' },
  'file.released': { zh: '定稿发布', en: 'released a file' },
  'import.undone': { zh: '撤销导入', en: 'undid an import' },
  'indicator.saved': saved('指标', 'an indicator'),
  'person.chosen': { zh: '换人', en: 'chose who is at the desk' },
  'person.saved': { zh: '登记人员与权限', en: 'saved a person and their rights' },
  'region.removed': removed('地区', 'a region'),
  'region.saved': saved('地区', 'a region'),
  'release.answers-in-doubt': {
    zh: '升级：已发布的口径可能印错了素材块',
    en: 'upgraded: released answers may have printed another block',
  },
  'release.reasons-corrected': {
    zh: '升级：更正发布件里保留数字的理由',
    en: 'upgraded: corrected the reasons in a released file',
  },
  'settings.saved': { zh: '修改设置', en: 'changed the settings' },
  'topic.removed': removed('主题', 'a topic'),
  'topic.saved': saved('主题', 'a topic'),
  'value.checked': { zh: '复核数据', en: 'checked a value' },
  'value.entered': { zh: '录入数据', en: 'entered a value' },
  'value.published': { zh: '发布数据', en: 'published a value' },
  'value.returned': { zh: '退回数据', en: 'returned a value' },
  'value.withdrawn': { zh: '撤下数据', en: 'withdrew a value' },
  'values.imported': { zh: '导入数据', en: 'imported data' },
  'values.merged': { zh: '升级：合并同一处的两个数据', en: 'upgraded: two values of one place became one' },
}
