export default {
  close: '关闭', cancel: '取消', save: '保存', edit: '编辑', add: '添加', remove: '移除', undo: '撤销', open: '打开', back: '返回',
  search: '搜索', clear: '清除', more: '更多', done: '完成', retry: '重试', all: '全部', none: '无', loading: '正在读取',
  notices: '消息', increase: '{label}加', decrease: '{label}减', required: '必填', yes: '是', no: '否',
  day: { choose: '{label}：从日历选', before: '上个月', after: '下个月', unreadable: '写成 2023年8月11日 或 2023-8-11' },
}
