export default {
  sections: 'Sections',
  person: {
    title: 'This desk and office', text: 'Who is here, for which office, and what region figures mean. The name is recorded with each entry, change and approval.', person: 'Who is here now', personHint: 'Name or section', office: 'Office', officeHint: 'Printed where an export names the office',
    home: 'Home region', homeHint: 'What a figure without a named region means',
  },
  people: {
    title: 'People and rights', text: 'Entering, checking and publishing are three rights, and each step records who and when. They order the work; they are no lock.', everybody: 'Nobody is registered yet: everybody may enter, check and publish. From the first person on, each acts by their own rights.',
    missing: 'Nobody can {rights} yet; values will wait there.', and: ' or ', name: 'Name', namePlaceholder: 'Name or post', department: 'Department', departmentOf: 'Department of {name}', desk: 'This desk', right: { enter: 'enter', check: 'check', publish: 'publish' },
    mayOf: '{name} may {right}', here: 'at this desk', sit: 'Sit here', sitOf: '{name} sits here', leave: 'Retire', leaveOf: 'Retire {name}', return: 'Bring back', returnOf: 'Bring back {name}', add: 'Add a person',
    selfCheck: 'One person may check what they entered themselves', selfCheckHint: 'For small offices; every change of this is recorded.',
  },
  interface: {
    title: 'Interface', text: 'Changes what this computer shows, never a document.', language: 'Language', languageHint: 'A document’s language is set in the document', theme: 'Appearance', themeHint: 'The preview of a page is always white paper',
    light: 'Light', dark: 'Dark', system: 'As the system', tour: 'Take the tour again',
  },
  regions: { title: 'Regions', text: 'Values are recorded by region; ranks compare the regions within one parent.', parent: 'Part of', invented: 'invented', facts: 'Part of, invented, all within registered', completeText: '“All within”: every region of this one is registered. Only then can one be ranked or counted within it, or “all” be said.', complete: 'all within', completeHint: 'All regions of “{name}” are registered, so that they can be ranked and counted' },
  departments: { title: 'Departments', text: 'Who blocks, answers and indicators belong to.' },
  topics: { title: 'Topics', text: 'Blocks and indicators are filed by topic; the data table is grouped by them.' },
  register: { name: 'Name', nameEn: 'English name', key: 'Key', parent: 'Belongs to', noParent: 'None', keyPlaceholder: 'optional', actions: 'Delete', remove: 'Delete “{name}”', removed: '“{name}” is deleted', taken: 'The key “{key}” is taken. Please choose another.' },
  backups: {
    title: 'Backups and copies', text: 'A backup is made every 15 minutes of change and 14 daily ones are kept; each counts only after it was reopened and checked.', now: 'Back up now', copy: 'Save a copy…', copySuffix: ' copy', copied: 'The copy is at {path}',
    restore: 'Restore', beforeRestore: 'kept before a restore', restoreOf: 'Restore the backup of {when}', none: 'No backup yet', noneText: 'One is made after the first changes, or make one now.',
    sure: 'Go back to {when}?', sureText: 'The workspace returns to what it was then. What it is now is kept as a backup first and can be brought back.', restored: 'Back to {when}',
  },
  trash: {
    title: 'Trash', text: 'What was removed stays for 30 days and can be put back.', restore: 'Put back', restoreOf: 'Put back “{title}”', untitled: 'Untitled', restored: '“{title}” is back', none: 'The trash is empty', noneText: 'Blocks, scripts, questions, charts and events that are removed stay here for 30 days.',
    place: { block: 'Block', script: 'Script', question: 'Question', chart: 'Chart', event: 'Event' },
  },
  licences: { title: 'Licences', text: 'The terms of Lectern and of every program and typeface that comes with it.', search: 'Find by name, licence or words of the terms', count: '{count} in all', none: 'Nothing matches; try another word.' },
  about: { title: 'About', text: 'Lectern: every figure spoken has a source.', version: 'Version', workspace: 'Workspace', location: 'Location', licence: 'Licence', faces: 'Typefaces', network: 'Network', networkText: 'Everything works without a network; nothing is sent anywhere.' },
}
