export default {
  accepted: '已更新 {count} 处数字',
  conflict: '这里刚被别处改过',
  conflictText: '{who} {when} 保存了另一份。你的改动还没有保存，选一份留下。',
  keepMine: '留我的',
  keepTheirs: '换成别处的',
  keepAllMine: '全部留我的',
  keepAllTheirs: '全部换成别处的',
  approvedWith: '{done}；其中 {count} 个数字尚未发布：{names}',
  comma: '、',
  andMore: '{names}，另有 {count} 项',
  undo: '撤销这一步',
  redo: '重做',
}
