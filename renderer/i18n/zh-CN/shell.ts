export default {
  failed: '讲台没有打开',
  workspaceMenu: '工作区“{name}”',
  rail: '各处',
  place: { events: '发布会', library: '素材', data: '数据', questions: '问答', charts: '图表', release: '发布件', podium: '台上', settings: '设置' },
  save: { saved: '已保存', savedAt: '已保存 {time}', saving: '正在保存', failed: '未能保存', confirmed: '全部改动已写入工作区文件', closeAnyway: '仍要关闭', kept: '{why}写下的内容还在这一页，会一直重试；请先不要关闭。' },
  leave: { unsaved: '这里还有改动没有存下，先留在这一页。', anyway: '放弃改动，离开' },
  readOnly: { mark: '只读', why: '这个工作区以只读方式打开，可以查看和导出，不能改动。' },
  palette: { title: '命令', short: '命令', placeholder: '输入命令，例如“数据”“语言”', none: '没有这样的命令，换个说法试试。' },
  help: {
    title: '按键与标记',
    signs: '数字的标记',
    publishedExample: '80.8%', published: '已发布：实线',
    enteredExample: '100%', entered: '已录入或已复核，尚未发布：点线',
    staleExample: '1533项', stale: '数据已更新，文字未跟上',
    unboundExample: '9.7万', unbound: '未绑定到数据',
  },
  group: { go: '前往', workspace: '工作区', interface: '界面', help: '帮助', desk: '人员' },
  earlier: { count: '{n} 条消息待处理', title: '较早的消息，还可以处理', show: '查看较早的消息', putAway: '收起这条消息' },
  desk: { label: '这台电脑前：{name}', nobody: '未写姓名', sit: '坐到台前：{name}', here: '现在由{name}操作', and: '、', noRights: '没有权限' },
  command: {
    create: '新建工作区', go: '前往{place}', save: '立即保存', close: '关闭并打开其他工作区', print: '打印', palette: '命令面板', help: '按键与标记', licences: '许可',
    language: '切换到 English', theme: '切换浅色与深色',
  },
  path: {
    open: '打开工作区', openVerb: '打开', create: '新工作区放在哪里', createVerb: '放在这里', copy: '副本存到哪里', copyVerb: '存副本',
    why: '在浏览器中无法浏览本机文件，请写出完整路径；只写文件名的，在“文档”文件夹里。', label: '文件路径（.lectern）',
  },
}
