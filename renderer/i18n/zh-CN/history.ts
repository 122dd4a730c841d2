export default {
  title: '操作记录', since: '从', until: '到', export: '导出表格', find: '标题、文字、数值、来源、操作', person: '人员', everybody: '所有人', from: '从哪天起', to: '到哪天止',
  only: '只看“{title}”', whole: '看全部', program: '讲台', undone: '已撤销', nothing: '（无）', became: '改为', values: '{count} 个数值', more: '更早的操作',
  count: '{count} 次操作', none: '还没有操作', noneText: '从这里起，每一次改动都会记下：谁、何时、把什么改成了什么。', noneFound: '没有找到这样的操作', noneFoundText: '换一个词、一个人或一段日子试试。',
  look: '与现在对照', then: '当时', now: '现在', same: '与现在完全一样。', wasNot: '当时还没有它。', restore: '恢复成当时的样子', restored: '已恢复成当时的样子，仍可撤销。',
  undo: '撤销这一步', back: '回到这一步之后', wentBack: '已撤销之后的 {count} 步，可逐步重做。', nothingSince: '这一步之后没有可撤销的本人操作。',
  stopped: '{done}停在“{left}”：{why}', nothingToShow: '这一步没有可列出的改动。',
}
