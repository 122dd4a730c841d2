export default {
  accepted: '{count} figure updated | {count} figures updated',
  conflict: 'This was just changed elsewhere',
  conflictText: '{who} saved another version at {when}. Yours is not saved yet; keep one.',
  keepMine: 'Keep mine',
  keepTheirs: 'Take theirs',
  keepAllMine: 'Keep all of mine',
  keepAllTheirs: 'Take all of theirs',
  approvedWith:
    '{done}; {count} figure in it is not published yet: {names} | {done}; {count} figures in it are not published yet: {names}',
  comma: ', ',
  andMore: '{names} and {count} more',
  undo: 'Undo this step',
  redo: 'Redo',
}
