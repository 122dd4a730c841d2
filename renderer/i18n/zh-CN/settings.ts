export default {
  sections: '设置的各部分',
  person: {
    title: '本机与单位', text: '谁在用、属于哪个单位、数字默认指哪里。姓名记在每一次录入、修改和审定上。', person: '现在使用的人', personHint: '姓名或处室', office: '单位', officeHint: '印在导出文件需要单位名称的地方',
    home: '本地区', homeHint: '数字表达式里没有写明地区时，指的就是这里',
  },
  people: {
    title: '人员与权限', text: '录入、复核、发布分属三种权限，每一步都记下是谁、在何时。这是分工的记录，不是门锁。', everybody: '还没有登记人员：现在每个人都可以录入、复核和发布。登记第一位后，各人按自己的权限操作。',
    missing: '还没有人能{rights}，数会停在这一步。', and: '、', name: '姓名', namePlaceholder: '姓名或岗位，例如：大气科王', department: '部门', departmentOf: '{name}的部门', desk: '这台电脑', right: { enter: '录入', check: '复核', publish: '发布' },
    mayOf: '{name}可以{right}', here: '正在这里', sit: '换成此人', sitOf: '这台电脑前换成{name}', leave: '停用', leaveOf: '停用{name}', return: '恢复', returnOf: '恢复{name}', add: '添加人员',
    selfCheck: '允许自己复核自己录入的数', selfCheckHint: '人手不够时可以打开；每次更改都记入日志。',
  },
  interface: {
    title: '界面', text: '只影响这台电脑上的显示，不改变任何文稿。', language: '语言', languageHint: '文稿的语言在各自的讲稿里设定', theme: '外观', themeHint: '文稿预览始终是白纸',
    light: '浅色', dark: '深色', system: '跟随系统', tour: '再看一遍导览',
  },
  regions: { title: '地区', text: '数据按地区记录；排名在同一上级地区内比较。', parent: '上级地区', invented: '虚构', facts: '上级地区、是否虚构、下级是否登记齐全', completeText: '“下级已齐”：这个地区的下级地区已全部登记。勾选之后，才能在其中排名、计数，或说“全部”。', complete: '下级已齐', completeHint: '“{name}”的下级地区已全部登记，可在其中排名、计数' },
  departments: { title: '部门', text: '素材、问答和指标归口的部门。' },
  topics: { title: '专题', text: '素材和指标按专题归类，数据表也按此分组。' },
  register: { name: '名称', nameEn: '英文名称', key: '代码', keyPlaceholder: '可不填', actions: '删除', remove: '删除“{name}”', removed: '已删除“{name}”', parent: '上级', noParent: '无', taken: '代码“{key}”已经有了，请换一个。' },
  backups: {
    title: '备份与副本', text: '有改动时每 15 分钟自动备份一次，另按日保留 14 份；每份都重新打开检查过才算数。', now: '立即备份', copy: '另存副本…', copySuffix: ' 副本', copied: '副本已存到 {path}',
    restore: '恢复', beforeRestore: '恢复前自动存下', restoreOf: '恢复 {when} 的备份', none: '还没有备份', noneText: '有改动后会自动备份，也可以现在就做一份。',
    sure: '恢复到 {when}？', sureText: '工作区将回到那时的样子。现在的内容会先另存一份备份，仍可找回。', restored: '已恢复到 {when}',
  },
  trash: {
    title: '回收站', text: '移去的内容保留 30 天，期间可以放回原处。', restore: '放回', restoreOf: '放回“{title}”', untitled: '未命名', restored: '已放回“{title}”', none: '回收站是空的', noneText: '移去的素材、讲稿、问题、图表和发布会会在这里保留 30 天。',
    place: { block: '素材', script: '讲稿', question: '问题', chart: '图表', event: '发布会' },
  },
  licences: { title: '许可', text: '讲台及随它提供的全部程序和字体的许可条款。', search: '按名称、许可或条款文字查找', count: '共 {count} 项', none: '没有符合的条目，换个词试试。' },
  about: { title: '关于', text: '讲台：说出口的每个数，都有来处。', version: '版本', workspace: '工作区', location: '位置', licence: '许可', faces: '字体', network: '网络', networkText: '不联网也可使用全部功能；不向任何地方发送任何内容。' },
}
