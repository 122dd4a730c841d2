export default {
  failed: 'Lectern did not open',
  workspaceMenu: 'Workspace “{name}”',
  rail: 'Places',
  place: { events: 'Events', library: 'Library', data: 'Data', questions: 'Q&A', charts: 'Charts', release: 'Release', podium: 'Podium', settings: 'Settings' },
  save: { saved: 'Saved', savedAt: 'Saved {time}', saving: 'Saving', failed: 'Not saved', confirmed: 'Every change is in the workspace file', closeAnyway: 'Close anyway', kept: '{why} What you wrote is still on this page and is tried again; please do not close it.' },
  leave: { unsaved: 'Something here is not saved yet, so you are still on this page.', anyway: 'Leave without it' },
  readOnly: { mark: 'Read-only', why: 'This workspace was opened read-only: it can be viewed and exported, not changed.' },
  palette: { title: 'Commands', short: 'commands', placeholder: 'Type a command, e.g. “data” or “language”', none: 'No such command. Try another word.' },
  help: {
    title: 'Keys and marks',
    signs: 'Marks of figures',
    publishedExample: '80.8%', published: 'published: solid line',
    enteredExample: '100%', entered: 'entered or checked, not yet published: dotted',
    staleExample: '1,533', stale: 'the data changed, the text has not followed',
    unboundExample: '97,000', unbound: 'not bound to data',
  },
  group: { go: 'Go to', workspace: 'Workspace', interface: 'Interface', help: 'Help', desk: 'People' },
  earlier: { count: '{n} message to act on | {n} messages to act on', title: 'Earlier messages you can still act on', show: 'Show earlier messages', putAway: 'Put this message away' },
  desk: { label: 'At this desk: {name}', nobody: 'no name', sit: 'Sit at the desk: {name}', here: '{name} is at this desk now', and: ', ', noRights: 'no rights' },
  command: {
    create: 'New workspace', go: 'Go to {place}', save: 'Save now', close: 'Close and open another workspace', print: 'Print', palette: 'Command palette', help: 'Keys and marks', licences: 'Licences',
    language: 'Switch to 中文', theme: 'Switch light and dark',
  },
  path: {
    open: 'Open a workspace', openVerb: 'Open', create: 'Where to put the new workspace', createVerb: 'Put it here', copy: 'Where to save the copy', copyVerb: 'Save copy',
    why: 'A browser cannot browse files on this machine, so please write the full path; a name alone means the Documents folder.', label: 'File path (.lectern)',
  },
}
