export default {
  accepted: '{count} figure updated | {count} figures updated',
  conflict: 'This was just changed elsewhere',
  conflictText: '{who} saved another text at {when}. Yours is not saved yet; keep one.',
  keepMine: 'Keep mine',
  keepTheirs: 'Take theirs',
  undo: 'Undo this step',
  redo: 'Redo',
}
