export default {
  all: { topic: '全部专题', department: '全部部门' },
  draft: '草稿，未审定',
  used: '已引用',
  empty: '素材库是空的',
  emptyText: '到“素材”里先写一条，再回来引用。',
}
