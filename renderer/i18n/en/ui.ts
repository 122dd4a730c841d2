export default {
  close: 'Close', cancel: 'Cancel', save: 'Save', edit: 'Edit', add: 'Add', remove: 'Remove', undo: 'Undo', open: 'Open', back: 'Back',
  search: 'Search', clear: 'Clear', more: 'More', done: 'Done', retry: 'Retry', all: 'All', none: 'None', loading: 'Reading',
  increase: 'Increase {label}', decrease: 'Decrease {label}', notices: 'Messages', required: 'required', yes: 'Yes', no: 'No',
  day: { choose: '{label}: choose from the calendar', before: 'Month before', after: 'Month after', unreadable: 'Write it as 11 Aug 2023 or 2023-08-11' },
}
