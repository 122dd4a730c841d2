export default {
  title: 'Log', since: 'From', until: 'to', export: 'Export as a table', find: 'Titles, words, values, sources, what was done', person: 'Who', everybody: 'Everybody', from: 'From day', to: 'To day',
  only: 'Only “{title}”', whole: 'Show everything', program: 'Lectern', undone: 'undone', nothing: '(none)', became: 'became', values: '{count} value | {count} values', more: 'Earlier acts',
  count: '{count} act | {count} acts', none: 'Nothing was done yet', noneText: 'From here on every change is written down: who, when, and what became of what.', noneFound: 'No such act', noneFoundText: 'Try another word, person or time.',
  look: 'Compare with now', then: 'Then', now: 'Now', same: 'Just as it is now.', wasNot: 'It was not there then.', restore: 'Make it so again', restored: 'It is as it was then. This can be undone.',
  undo: 'Undo this', back: 'Go back to here', wentBack: 'Undone since: {count} act. It can be done again. | Undone since: {count} acts. They can be done again one by one.', nothingSince: 'Nothing of yours was done since that can be undone.',
  stopped: '{done} Stopped at “{left}”: {why}', nothingToShow: 'This has no changes to list.',
}
