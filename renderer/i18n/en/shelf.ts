export default {
  all: { topic: 'All topics', department: 'All departments' },
  draft: 'Draft, not approved',
  used: 'In use',
  empty: 'The library is empty',
  emptyText: 'Write a block under Library first, then place it here.',
}
