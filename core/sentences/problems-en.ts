import { figureProblemsEn } from './figure-problems-en.ts'

/**
 * What each problem says in English: what happened, what is safe, what to do. `{name}` is filled from its
 * facts.
 */
export const problemsEn: Readonly<Record<string, string>> = {
  ...figureProblemsEn,
  unexpected:
    'Something unforeseen went wrong and the last action was not completed. Please try again; if it happens ' +
    'again, note the time and tell whoever maintains this.',
  'no-answer': 'The program did not answer. Make sure it is still running, then try again.',
  'bad-input':
    'An entry is not as it should be ({fields}), so nothing was saved. Please check and try again.',
  'entry-line-incomplete':
    'Line {line}: {fields} is missing or not as it should be. Each line is a JSON object with indicator, region, period and value, and the source where no value stands yet.',
  'entry-line-unreadable': 'Line {line} is no JSON object.',
  'not-found': '“{id}” cannot be found; it may have been moved away.',
  'no-session':
    'This window is no longer admitted. What you typed stays here and is stored once it is: run `lectern link`, ' +
    'or start Lectern again, and open the address it prints in this window.',
  'no-open-door':
    'No Lectern is being served for you on this machine. Start it with `npm start` or `lectern serve`; each ' +
    'prints its address.',
  'request-too-large':
    'This is more than can be sent at once, and nothing of it was stored; what you typed stays here. Please store ' +
    'it in parts.',
  'no-workspace': 'No workspace is open.',

  'workspace-missing': 'The file “{path}” cannot be found. Make sure it was not moved or renamed.',
  'workspace-damaged':
    'The workspace file {path} is damaged; it was left unchanged. Restore a backup, or open a copy of it.',
  'workspace-newer':
    'The file “{path}” was saved by a newer Lectern; it was left unchanged. Upgrade, then open it.',
  'not-a-workspace': 'The file “{path}” is not a Lectern workspace; it was left unchanged.',
  'not-a-local-workspace':
    '“{path}” was not opened: only a .lectern file on this computer is, not one on a share or of another kind. ' +
    'Copy it here and open it then.',
  'workspace-in-use':
    '{holder} has been using this workspace since {since}. Open it read-only, or try again once it is closed.',
  'workspace-locked':
    'Another program holds the file “{path}”; it was not opened and was left unchanged. Open it again when that ' +
    'program (a backup, a sync or a virus scanner) is done.',
  'workspace-busy':
    'Another program is using the file “{path}”, so this change was not saved. Please try again when it is done.',
  'workspace-exists': 'The file “{path}” exists already; it was left unchanged. Choose another name.',
  'workspace-gone':
    'The workspace file “{path}” was moved, renamed or deleted while it was open, so this was not saved. Everything ' +
    'saved before is still held here and safe: do not close this yet, save it elsewhere and go on there. Once the ' +
    'file is back in its place, you can go on as well.',
  'workspace-replaced':
    'Another file came in the place of “{path}” while it was open, so this was not saved, and that file was left ' +
    'as it is. Everything saved before is still held here and safe: do not close this yet, save it elsewhere and ' +
    'go on there.',
  'workspace-overwritten':
    'Another program wrote over “{path}” while it was open, so this was not saved, and nothing more was written into ' +
    'it. What was open is still held here: do not close this yet, save it elsewhere and go on there.',
  'journal-gone':
    'The file beside “{path}” that holds its latest changes (-wal) was moved or deleted, so this was not saved. ' +
    'Everything saved before is still held here and safe: do not close this yet, save it elsewhere and go on there.',
  'workspace-left':
    'Another window opened another workspace, or restored a backup: this was not saved, and what is open now was ' +
    'left as it is. See which workspace is open, and do it once more.',
  'asked-of-another':
    'Another window opened another workspace, or restored a backup: what was to be seen here is another now, and ' +
    'nothing was changed. Look once more.',
  'workspace-torn':
    'Another program wrote over so much of the file that what was open is no longer whole, so nothing was saved as ' +
    '“{path}”; no file was changed. What you typed and is not saved stands on its pages: copy it out, then restore ' +
    'a backup.',
  'workspace-unreadable':
    'The part of “{path}” that says where everything lies is damaged, so nothing in it can be read one by one; it was ' +
    'left unchanged. Restore a backup; where there is none, keep the file for whoever maintains this.',
  'salvaged-part':
    '{read} records were read and are in “{path}”; {count} could not be: {names}. The file itself was left unchanged. ' +
    'Compare with a backup to complete what is missing.',
  'salvaged-all':
    '{read} records were read and are in “{path}”; nothing was found that could not be. The file itself was left ' +
    'unchanged.',
  'in-cloud-folder':
    'This workspace lies in a folder that {service} synchronises. That may put older content in the place of a file ' +
    'in use, and two computers that change it get two copies. Better keep it in an ordinary folder, and only its ' +
    'backups in this one.',
  'conflict-copies':
    'Beside this workspace lie copies that a sync program left because two computers had changed it: {names}. They ' +
    'may hold what others changed and this one lacks, and were left alone. Open them to look, or compare them with ' +
    'lectern compare.',
  'read-only': 'The workspace was opened read-only and cannot be changed.',
  'stale-revision':
    'This was saved elsewhere first. The latest content has been fetched; please compare before changing it ' +
    'again.',
  'backup-missing': 'The backup “{name}” cannot be found; the present file is as it was.',
  'copy-onto-itself': 'A copy cannot be saved onto the workspace itself. Choose another name.',

  'key-taken': 'The key “{key}” is taken by “{name}”. Choose another.',
  'key-malformed':
    'The key “{key}” holds a sign that cannot be used. Letters, digits, dots, middle dots and underscores can.',
  'other-value':
    'The value that stands is {stands}, not {value}; nothing was changed. Look at it before you go on.',
  'state-not-ahead':
    'The value is “{state}” already and cannot go back to “{to}”. Enter a revised value where it is wrong.',

  'nothing-to-export': 'There is nothing to export.',
  'placement-without-content':
    'A block placed in the script is no longer in the library, so no file was written. Take the placement out, ' +
    'or restore the block from the trash.',
  'disk-full':
    'The disk is full, or no more may be written here, so this was not saved; everything saved before is safe. Free ' +
    'some space, then try again.',
  'disk-failed':
    'The disk failed and this was not saved; what was saved before was left as it is. Check the disk, or save a copy ' +
    'elsewhere.',
  'disk-read-only':
    '“{path}” lies where nothing may be written, so nothing was; what is there is unchanged. Choose another place.',
  'file-read-only':
    'The file “{path}” may only be read, so this was not saved; everything saved before is safe. Make it writable, or ' +
    'save a copy elsewhere and work in that.',
  'opened-to-read':
    'The file “{path}” may only be read where it lies, so it was opened read-only: you can look at everything and ' +
    'export drafts. To change something, save a copy elsewhere and open that.',
  'no-access':
    'You have no permission for “{path}”; it was not opened and nothing was changed. Ask whoever manages this ' +
    'computer for it, or choose another place.',
  'too-many-open':
    'Too many files are open on this computer, so the last action was not completed; everything saved before is ' +
    'safe. Close other programs, then try again.',
  'file-held':
    'Another program holds “{path}”; nothing was changed. Try again once that program is done with it.',
  'path-missing':
    '“{path}” cannot be found, so nothing was changed. Make sure that it was not moved or renamed.',
  'name-too-long':
    'The name “{path}” is longer than this disk takes, so nothing was written. Choose a shorter one.',
  'port-taken':
    'Another program answers at this port already, so Lectern was not started; nothing was changed. Choose another ' +
    'port, or none: then a free one is taken.',
  'folder-missing': 'There is no folder “{path}”, so nothing was written. Make it first, or choose another.',
  'target-exists':
    'The file “{path}” exists already; it was left unchanged and nothing was written. Choose another name, or say ' +
    '--force to have it replaced.',
  'target-is-workspace':
    '“{path}” is a Lectern workspace or belongs to one; it was left unchanged and nothing was written. Choose another ' +
    'name.',
  'target-is-link':
    'The name “{path}” only leads to “{target}”; nothing was written to either. Name the file itself, or another.',
  'target-is-folder': '“{path}” is a folder, so no file was written under that name. Choose another name.',
  'target-not-a-file':
    '“{path}” is no ordinary file but a device or a pipe, so nothing was written to it. Choose another name.',
  'database-overloaded':
    'The database has no room for this at the moment, and the last change was not saved; everything saved before is ' +
    'safe. Try again in a while; if it happens again, tell whoever runs the database.',
  'database-refuses':
    'The database does not allow this account to do that; nothing was changed. Ask whoever runs the database for the ' +
    'right to it.',
  'database-damaged':
    'The database found damage in its own files, and the last change was not saved. Stop working in it and tell ' +
    'whoever runs the database: it has to be restored from a backup.',
  'database-busy':
    'Others changed the same in the database at the same moment, so this change was not saved. Please try again.',
  'chart-units-differ':
    'The indicators have different units ({units}) and cannot share a chart. Make one chart each.',
  'chart-without-data': 'There is no value for the chosen indicators, regions and periods.',
  'ring-of-zeros':
    'Every part of “{title}” is 0: there is no whole to show as a ring. Use bars, or check the data.',
  'ring-with-negatives':
    '“{title}” holds numbers below 0, which are no parts of a whole and make no ring. Use bars.',
  'ring-of-several':
    '“{title}” holds several series; a ring shows what one is made of. Make one chart each, or use bars.',
  'signs-not-drawn':
    'The chart “{title}” has “{signs}” in its {chartPart}, which no font of this machine has and which would be drawn ' +
    'as boxes, so the picture was not written. Nothing in the workspace has changed. Write it otherwise, or use the ' +
    'slides.',
  'signs-undrawable':
    'No font of the machine that draws has “{signs}”, in the {chartPart}, so no picture of this chart can be ' +
    'written. Write it otherwise, or use the slides.',
  'part-failed':
    'The chart “{part}” could not be written; no file was made and the workspace is unchanged. Look at that ' +
    'chart; if it happens again, tell whoever maintains this: {reason}',
  'copy-failed':
    'The copy at “{path}” did not pass its check and was discarded; the workspace is unchanged. Check the disk, ' +
    'then try again.',
  'database-unreachable':
    'The database cannot be reached and the last change was not saved. Check the network, or try again later.',
  'event-in-trash': 'It belongs to “{title}”, which is in the trash. Restore that event first.',
  'no-polarity':
    'Neither direction of {indicator} is good or bad, so it cannot “improve” or “worsen”. Set its polarity, or ' +
    'choose other verbs.',
  'not-a-file-workspace': 'This is a shared database, not a file, and cannot be copied this way.',
  'operands-differ': 'Both ends must be of the same indicator and region.',
  'parts-exceed-whole': 'The parts ({parts}) are more than the whole ({whole}). Please check the data.',
  'points-expected': '{indicator} is a percentage; state its change in percentage points.',
  'region-outside-scope': '“{region}” is not within “{scope}”, so no rank can be made.',
  'row-unreadable':
    'The record “{title}” cannot be read ({table}, {field}). It was left unchanged, and everything else works as usual. Put it right in the Log, or restore a backup.',
  'sample-figure-refused':
    'The figure {expression} in “{place}” of the sample cannot be made: {reason} {because}',
  'sample-incomplete': 'The sample lacks “{key}” in {list}.',
  'unknown-period':
    '“{period}” is not a period. Write 2022, 2022-H1, 2022-Q3, 2022-06, 2022-01/2022-06 or 2022-12-31.',
  'version-is-approved': 'Version {version} is approved and cannot be rewritten.',

  'job-failed':
    'The file could not be written; the workspace is unchanged. Try again; if it happens again, tell whoever ' +
    'maintains this: {reason}',
  'job-cancelled': 'Cancelled; no file was left behind.',

  'file-too-large':
    '“{name}” has {size} MB, more than {most} MB, and was not read. Split it into several files.',
  'file-kind-old':
    '“{name}” is in a format that cannot be read ({kind}). Open it in Excel or WPS and save it as xlsx (a Word ' +
    'file as docx), then import that.',
  'file-kind-unknown':
    '“{name}” is not a file that can be imported. xlsx, xls, ods, csv and docx can; save other tables as xlsx ' +
    'first.',
  'file-encrypted':
    '“{name}” has a password to open it and was not read. Save a copy without the password, then import that.',
  'file-damaged':
    '“{name}” is damaged or incomplete and was not read. Open it in Excel or WPS, save it again, then import ' +
    'that.',
  'file-hostile':
    '“{name}” is not built as it should be ({reason}) and was not read. Ask whoever sent it to save it again.',
  'file-too-slow':
    '“{name}” was not read after {seconds} seconds and was given up; no data changed. Split it into several ' +
    'files.',
  'file-without-table': 'There is no table in “{name}”.',
  'text-encoding-unknown':
    'The text encoding of “{name}” cannot be recognised. Save it as UTF-8 csv, or as xlsx.',
  'text-empty': 'There is no text in “{name}”.',
  'text-kind-unread':
    '“{name}” is a {kind} file, which cannot be read as a text. Open it in WPS or Word and save it as docx; save a web ' +
    'page as html, any other text as txt.',
  'table-too-large':
    'The table “{table}” is too large ({rows} rows, {columns} columns and {cells} cells at most) and was not ' +
    'read. Split it into several tables.',
  'sheet-missing': 'There is no sheet “{sheet}” in the file. It has: {sheets}.',
  'header-not-found': 'No header was found. Say which row it is.',
  'map-column-unknown': 'The header has no column “{column}”.',
  'mapping-incomplete':
    'The table “{table}” still lacks: {fields}. Say which column holds it, or what holds for the whole table.',
  'reading-gone': 'What was read has been cleared away. Please choose the file again.',
  'reading-not-ready': 'The file is still being read. Please wait a moment.',
  'import-already-undone': 'This import of “{file}” has been undone already.',
  'nothing-to-import':
    'There is nothing to import: each row is either the same as the data, or has a problem.',
  'department-without-indicators':
    'This department has no indicators yet, so there is nothing to ask for. Give indicators their department ' +
    'under Data first.',

  'ambiguous-indicator': '“{name}” may mean several indicators ({keys}). Say which.',
  'ambiguous-region': '“{name}” may mean several regions ({keys}). Say which.',
  'row-without-indicator': 'The row names no indicator.',
  'row-without-region': 'The row names no region.',
  'another-region':
    '“{text}” names {region}; it is not clear whether the numbers are its. Say which region they are of.',
  'row-without-period': 'The row names no period.',
  'several-numbers': '“{text}” holds more than one number. Enter one number a cell.',
  'decimal-comma':
    'The comma in “{text}” may part thousands or be a decimal point. Write the number like 1234.5.',
  'struck-out': '“{text}” is struck out and was not taken.',
  'formula-without-value':
    'The cell holds a formula, and the file does not keep its result. Open the file in WPS or Excel, save it ' +
    'again, then import it.',
  forecast: '“{said}”: this is a forecast, not what was measured, so it was not taken.',
  'states-change': '“{said}”: this is a change, not the value of the period, so it was not taken.',
  'states-rank': '“{said}”: this is a rank, not a value, so it was not taken.',
  'states-share': '“{said}”: this is a share or a degree of completion, not a value, so it was not taken.',
  'other-period': '“{said}”: this is about another period that is not named. Say which one.',
  'overrules-table': 'The table says “{said}”. It is taken as {taken}, as you said.',
  'note-states-forecast':
    'The note “{text}” may mean that this number is only expected. Check that it is what was measured.',
  'states-score': '“{said}”: this is a score or a weight, not a value, so it was not taken.',
  'part-of-period': '“{said}”: this is a part of a period that cannot be written here, so it was not taken.',
  'states-target': '“{said}”: this is a target, not what was measured, so it was not taken.',
  'target-unregistered':
    '“{indicator}” has no target in the register, so the target was not taken. Register its target first, then ' +
    'import again.',
  'period-without-year': '“{period}” does not say the year. Say which year it is.',
  'joined-value':
    '{cell} are joined: one number stands for several rows or columns, and its parts cannot be told. Split the ' +
    'cells and fill in each.',
  'dimension-unknown':
    'This number is of “{text}” only, which the register does not tell apart, so it was not taken for the whole. ' +
    'Make an indicator of its own for it; if “{text}” says nothing of the number, set its column to “Ignored” ' +
    'where the columns are mapped.',
  'header-unknown':
    'The heading “{header}” is not understood and may say that the numbers below are others, so they were not ' +
    'taken. Say what the column holds.',
  'part-of-whole': '“{said}”: this is only a part, so it was not taken.',
  'hidden-row':
    'The row is hidden in the sheet and was left out. Tick “Read hidden rows and columns too” if you need it.',
  'hidden-column':
    'The column is hidden in the sheet and was left out. Tick “Read hidden rows and columns too” if you need it.',
  'total-row': '“{text}” adds up or averages others and was left out.',
  'note-line': '“{text}” is a note, not a value.',
  'section-line': '“{text}” is a heading without a number.',
  'no-value-column': 'The table has no column of values, so the row has none to take.',
  'negative-count': '{indicator} counts {unit} and cannot be {value}. Please check.',
  'negative-amount': '{indicator} is hardly ever negative; here it is {value}. Please check.',
  'share-above-100': '{indicator} is a share; here it is {value}%, more than 100%. Please check.',
  'share-as-fraction': '{indicator} is in %; {value} here looks like {percent}%. Please check.',
  'fractional-count': '{indicator} counts {unit}, but here it has a fraction: {value}. Please check.',
  'value-jumps':
    '{indicator} was {known} in {period}; here it is {value}, at least ten times as much or as little. Check the ' +
    'number and its unit.',
  'no-value': 'No value was filled in.',
  'not-a-number': '“{text}” is not a number. Enter a number, and put words in the note.',
  'scaled-cell':
    'The number format of cell {cell} makes it look unlike what it holds, {value}, so it was not taken. Give it ' +
    'the general format first.',
  'unit-twice':
    'The number says “{own}” and the header “{around}”; it is not clear which is meant. Keep one.',
  'unit-unclear':
    'The table says “{text}” of units; it is not clear which one {indicator} is counted in. Say which unit it is.',
  'unit-differs': '{indicator} is measured in “{expected}”; “{unit}” cannot be converted to it.',
  'unknown-state':
    '“{state}” is not a state of data. Write entered, checked or published, or leave it empty.',
  'text-too-long': '“{text}” is too long; {most} characters at most.',
  'values-conflict':
    'The file gives two different values for this indicator, region and period; the other is {value} in {cell} ' +
    'of “{sheet}”. Check, and keep one.',

  'definition-changed':
    'The definition of {indicator} changed from {since} on, so values from before and after are not compared. ' +
    'Use values of one definition.',
  'definition-twice': '{indicator} has two definitions from {from} on. Leave one.',
  'unit-not-convertible': '{indicator} is in “{unit}”, which does not convert to “{wanted}”.',
  'formula-cycle': 'The formula of {indicator} leads back to itself ({way}). Nothing was saved.',
  'formula-units-differ':
    'The units in the formula of {indicator} ({unit}) do not fit together ({units}). Nothing was saved.',
  'derived-value':
    '{indicator} is computed by its formula and cannot be typed. Change what it is computed from, or remove the ' +
    'formula first.',
  'reason-needed': '{indicator} ({region}, {period}) has a value. Say why it changes.',
  'values-waiting':
    'Some values in the data table are not saved: a source or a reason lacks, they were refused, or somebody else ' +
    'changed them meanwhile. Complete, choose or drop them under Data first.',
  'source-needed': '{indicator} ({region}, {period}) names no source.',
  'register-in-use': '“{name}” is in use in {count} places and cannot be deleted: {uses}.',
  'home-region': '“{name}” is the home region and cannot be deleted.',
  'tree-cycle': '“{key}” cannot be put under itself or under what lies below it.',

  'right-missing':
    '“{person}” does not have the right to {right}. Nothing was changed. Let someone else do it, or give the ' +
    'right in the settings.',
  'same-person':
    'The same person (“{person}”) cannot enter and check a value. Have a colleague check it, or allow checking ' +
    'one’s own entries in the settings.',
  'person-name-taken': 'There is already someone called “{name}”. Use a name that tells them apart.',
  'person-unknown': '“{person}” is not among the people of this workspace.',

  'unpublished-figures':
    'Figures that are not published yet: {count} ({figures}). The final file was not made. Publish them first, ' +
    'or export a draft.',
  'file-moved-on':
    '“{title}” changed while it was being written. It was not released, and nothing was recorded. Look at the ' +
    'change, then release it again.',
  'held-passages':
    'Passages not cleared to leave (not approved, not public, outside their dates, with typed numbers, or with ' +
    'words that the figures contradict or print themselves): {count} ({titles}). The final file was not made. ' +
    'Clear them first, or give the reason for exporting all the same.',
  'stale-figures':
    'Figures that differ from the present data: {count} ({figures}). The final file was not made. Accept the new ' +
    'ones first, or keep the old with a reason.',
  'figures-moved-on':
    'Figures that have changed since they were shown: {count} ({figures}). Nothing was changed. Look at the ' +
    'newer words, then accept again.',
  'nothing-to-undo': 'There is nothing of yours to undo.',
  'nothing-to-redo': 'There is nothing to redo: something else was done since, or nothing was undone.',
  'changed-elsewhere':
    'Records that another program changed, or a disk damaged: {count}. They are listed; the rest follows from the log. ' +
    'Look at each, or restore a backup.',
  'changed-since': 'This has been changed since. Nothing was changed.',
  'entry-changed':
    '“{name}” was changed elsewhere since you looked at it, so it was not saved. What is shown now is the newest; ' +
    'look, then change it.',
  'not-copies':
    '“{path}” and “{other}” never were copies of one workspace, so there is nothing to compare. Neither was changed.',
  'act-of-another': 'This was done by {person}, who alone can undo it. Nothing was changed.',
  'act-gone': 'This has been undone already. Nothing was changed.',
  'act-final': 'This has happened and cannot be undone, as a file that left the house. Nothing was changed.',
  'log-broken':
    'The log does not lead to “{record}” as it is: another program changed it, and what it was then is not known. ' +
    'What is there now was not touched.',
  'second-place-missing':
    'The folder “{path}” is not there, so no backup was kept in it; those beside the workspace are as usual. Connect it, or choose another by its full path.',
  'second-place-same':
    '“{path}” is where backups are kept already. Choose another place, on another disk if possible.',
  'log-says-nothing':
    'The log does not say what this was, and nothing was changed. Correct it by hand and save, or restore a backup.',
  'act-built-upon':
    '“{title}” has been changed since, so this can no longer be undone. Nothing was changed; edit it instead.',
  'act-rested-upon':
    '“{by}” needs “{title}”, so making it cannot be undone. Nothing was changed; take it out of there first.',
  'not-stale': 'This figure agrees with the present data, so there is nothing to keep.',
  'pinned-words-differ':
    '{titles}: pinned to an older version of the block, and the present one differs in more than its numbers. ' +
    'Open it, read the present version and place that.',
  'release-unchangeable':
    'A released file cannot be changed. Issue a correction, or keep the old figure with a reason.',
}
