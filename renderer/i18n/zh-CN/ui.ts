export default {
  close: '关闭', cancel: '取消', save: '保存', edit: '编辑', add: '添加', remove: '移除', undo: '撤销', open: '打开', back: '返回',
  search: '搜索', clear: '清除', more: '更多', done: '完成', retry: '重试', all: '全部', none: '无', loading: '正在读取',
  notices: '消息', increase: '{label}加', decrease: '{label}减', required: '必填', yes: '是', no: '否',
}
