/** What each problem says in English: what happened, what is safe, what to do. `{name}` is filled from its facts. */
export const problemsEn: Readonly<Record<string, string>> = {
  unexpected:
    'Something unforeseen went wrong and the last action was not completed. Please try again; if it happens '
    + 'again, note the time and tell whoever maintains this.',
  'no-answer': 'The program did not answer. Make sure it is still running, then try again.',
  'bad-input': 'An entry is not as it should be ({fields}), so nothing was saved. Please check and try again.',
  'not-found': '“{id}” cannot be found; it may have been moved away.',
  'no-session':
    'This window is no longer admitted. What you typed stays here and is stored once it is: run `lectern link`, '
    + 'or start Lectern again, and open the address it prints in this window.',
  'no-open-door':
    'No Lectern is being served for you on this machine. Start it with `npm start` or `lectern serve`; each '
    + 'prints its address.',
  'request-too-large':
    'This is more than can be sent at once, and nothing of it was stored; what you typed stays here. Please store '
    + 'it in parts.',
  'no-workspace': 'No workspace is open.',

  'workspace-missing': 'The file “{path}” cannot be found. Make sure it was not moved or renamed.',
  'workspace-damaged':
    'The workspace file {path} is damaged; it was left unchanged. Restore a backup, or open a copy of it.',
  'workspace-newer': 'The file “{path}” was saved by a newer Lectern; it was left unchanged. Upgrade, then open it.',
  'not-a-workspace': 'The file “{path}” is not a Lectern workspace; it was left unchanged.',
  'not-a-local-workspace':
    '“{path}” was not opened: only a .lectern file on this computer is, not one on a share or of another kind. '
    + 'Copy it here and open it then.',
  'workspace-in-use':
    '{holder} has been using this workspace since {since}. Open it read-only, or try again once it is closed.',
  'workspace-locked':
    'Another program holds the file “{path}”; it was not opened and was left unchanged. Open it again when that '
    + 'program (a backup, a sync or a virus scanner) is done.',
  'workspace-busy':
    'Another program is using the file “{path}”, so this change was not saved. Please try again when it is done.',
  'workspace-exists': 'The file “{path}” exists already; it was left unchanged. Choose another name.',
  'read-only': 'The workspace was opened read-only and cannot be changed.',
  'stale-revision':
    'This was saved elsewhere first. The latest content has been fetched; please compare before changing it '
    + 'again.',
  'backup-missing': 'The backup “{name}” cannot be found; the present file is as it was.',
  'copy-onto-itself': 'A copy cannot be saved onto the workspace itself. Choose another name.',

  'key-taken': 'The key “{key}” is taken by “{name}”. Choose another.',
  'key-malformed':
    'The key “{key}” holds a sign that cannot be used. Letters, digits, dots, middle dots and underscores can.',
  'other-value': 'The value that stands is {stands}, not {value}; nothing was changed. Look at it before you go on.',
  'state-not-ahead':
    'The value is “{state}” already and cannot go back to “{to}”. Enter a revised value where it is wrong.',

  'unknown-indicator': 'There is no indicator “{indicator}”. Check its name, or create it under Data first.',
  'unknown-region': 'There is no region “{region}”. Add it in Settings first.',
  'missing-observation': '{indicator} has no value for {region}, {period} yet. It can be quoted once one is entered.',
  'bound-operand':
    'The source of {indicator}, {period} states only a bound (“more than”, “at least”), so nothing can be '
    + 'computed from it.',
  'period-not-comparable': '{period} and {base} are not periods of the same kind and cannot be compared.',
  'regions-differ': '{indicators} are not of the same region ({regions}), so they cannot be computed together.',
  'unit-mismatch': '{indicators} have different units ({units}) and cannot be computed together.',
  'zero-base': '{indicator}, {period} is zero or negative and cannot be a base. Use the absolute amount instead.',
  'not-proportional':
    '{indicator} has no zero to measure from (a temperature, or a growth rate), so it takes no percentage and no '
    + 'multiple. Give the difference.',
  'negative-part': '{indicator} for {period} ({value}) is below zero, so it is no share of a whole.',
  'crosses-zero':
    '{indicator} went from {base} to {value}, so no percentage can say how far. Say that it turned, or give the '
    + 'difference.',
  'prints-as-zero':
    '{indicator} for {period} is not zero, but would print as 0. Ask for more decimals, or another scale.',
  'prints-as-gone':
    '{indicator} for {period} ({value}) is not down to zero, but would print as down 100%. Ask for more '
    + 'decimals, or give the difference.',
  'prints-as-whole': '{indicator} for {period} is not all of it, but would print as all. Ask for more decimals.',
  'shown-values-disagree':
    'Shown with these decimals or this scale, both values of {indicator} contradict the change between them. '
    + 'Leave the decimals or the scale out, or choose others.',
  'not-a-percentage': '{indicator} is not a percentage and cannot change by percentage points.',
  'peers-missing': 'There is no value for {regions}, so no rank can be made.',
  'figure-meant': 'Perhaps this is meant: {figures}',
  'figure-form': 'Write {forms}, or say it in a few words, such as “good days 2022 yoy”.',
  'figure-syntax': 'The figure cannot be read at character {at}, “{found}”.',
  'not-above':
    '{indicator}, {period} ({value}) does not print above a multiple of {place}, so it is not “more than” one.',
  'not-below':
    '{indicator}, {period} ({value}) prints as an exact multiple of {place}, so it is neither “nearly” nor “less '
    + 'than” one.',

  'regions-missing': 'There is no value for {regions}, so not all of “{scope}” can be counted.',
  'no-regions': 'No regions are registered within “{scope}”, so there is nothing to compare.',
  'missing-target': '{indicator} has no target for {region}, {period} yet. It can be compared once one is entered.',
  'target-not-exceeded':
    '{indicator}, {period} ({value}) is not above its target ({target}), so it does not exceed it.',
  'lower-is-better': 'Less of {indicator} is better, so a target cannot be “exceeded”. Use the distance to the target.',
  'not-its-name':
    '“{name}” is no registered name of {indicator}, nor part of one, so nothing was printed. Choose another, or '
    + 'add it to the aliases of the indicator.',
  'not-its-region': '“{name}” is no name of {region}, so nothing was printed. Choose another.',
  'not-an-average':
    '{indicator} of {region} is a total, not an average. Leave “average” out, or use what is so much per head.',
  'not-an-increase': '{indicator}, {period} ({value}) is not above its base ({base}), so there is no net increase.',
  'not-several-years': 'From {base} to {period} there are no two or more whole years to average.',
  'not-a-multiple':
    '{indicator}, {period} ({value}) is not more than once its base ({base}), so “times” cannot be said. State a '
    + 'fall in per cent.',
  'not-doubled': '{indicator}, {period} ({value}) is less than twice its base ({base}), so it has not doubled.',
  'limit-not-passed':
    '{indicator}, {period} ({value}) is not beyond {limit}, so there is no first time and no milestone.',
  'not-crossed':
    '{indicator} was already past {limit} the year before ({base}), so it is no milestone of {period} ({value}). '
    + 'Say “over” instead.',
  'not-first': '{indicator} was beyond {limit} in {earlier} already, so {period} is not the first time.',
  'series-not-declared':
    'Nobody has declared since when {indicator} of {region} is complete, so no first time, record or run can be '
    + 'claimed. Once checked, name the first period in the indicator.',
  'not-first-record':
    'Nobody declared that nothing was recorded of {indicator} in {region} before {period}, so “since records '
    + 'began” cannot be said. Once that is checked, tick “no records before” at the beginning of its series, or '
    + 'name the year.',
  'scope-not-declared':
    'Nobody has declared that all regions of “{scope}” are registered, so nothing can be ranked or counted among '
    + 'them. Once checked and completed, tick it under Settings › Regions.',
  'series-incomplete':
    '{indicator} lacks exact values for {missing}, so nothing can be claimed of its history up to {period}.',
  'series-too-short': '{indicator} has only {found} values before {period}; at least {needed} are needed.',
  'not-a-record': '{indicator}, {period} ({value}) is not beyond {rival} ({record}), so it is no record.',
  'no-run':
    '{indicator} has not moved one way for two or more periods up to {period}, so “consecutive” cannot be said.',
  'limit-not-held':
    '{indicator} has kept to {limit} for only {length} periods up to {period}; at least {needed} are needed.',
  'parts-do-not-add-up': 'The parts add up to {parts}, not to {indicator}, {period} ({whole}). Please check the data.',
  'not-additive':
    '{indicator} cannot be added up: rates, indexes, concentrations, temperatures and values as of a date have '
    + 'no total.',
  'tie-at-the-end':
    'In {indicator}, {period}, the values of {regions} are the same, so a list of {places} cannot end between '
    + 'them. Name more or fewer.',
  'no-such-list': '{scope} has {count} regions, so a list of {places} leaves nobody out. Name fewer.',
  'no-such-top':
    '{scope} has {count} regions, so the top {places} leaves nobody out. Name fewer places, or say the rank itself.',
  'limit-within-rounding':
    '{indicator}, {period}: the values of {regions} lie on one side of {limit} as stored and on the other as printed, '
    + 'so nothing was counted. Give the indicator another decimal, or choose another limit.',
  'not-the-only':
    '{indicator}, {period}: {regions} are on the same side of {limit}, so this is not the only one. Say how many '
    + 'there are.',
  'limit-not-reached': '{indicator}, {period} ({value}) is not on that side of {limit}, so this cannot be said.',
  'not-far':
    '{indicator}, {period} ({value}) and what it is compared with ({base}) are less than half as much again apart, '
    + 'so “far above” and “far below” cannot be said. Say above or below.',
  'not-foremost':
    '{indicator}, {period} ({value}) is number {rank} of {count} periods, beyond the first half, so its place is '
    + 'not said.',
  'no-such-standard':
    '{indicator} has no “{name}” in the register. Add the indicator “{key}” with the limit and where it is stated.',
  'standard-missed': '{indicator}, {period} ({value}) does not meet “{name}” ({limit}).',
  'not-at-level':
    '{indicator}, {period} ({value}) does not stand so to {base}: close to it is below by 5% at most, above it is '
    + 'above, stored and printed.',
  'not-back':
    '{indicator}, {period} ({value}, the year before {earlier}) has not come back up to {base} from below. Say above '
    + 'or close to.',
  'not-in-top': '{indicator}, {period} ranks {rank} within “{scope}”, not among the top {places}.',
  'not-a-count': '{indicator}, {period} ({value}) is not a positive whole number, so nothing can be counted from it.',
  'rate-not-reachable':
    '{indicator}, {period}: no whole number is {rate}% of {whole}. Check the whole; {instead} would fit.',
  'rate-ambiguous':
    '{indicator}, {period}: more than one whole number is {rate}% of {whole} ({counts}), so the count is not '
    + 'known.',
  'not-shared-by':
    '{indicator} is counted in {unit}, which “{word}” is not said of, so nothing was computed. Use “for each” or '
    + 'a ratio.',
  'not-people': '{indicator} is counted in {unit}, not in people, so “per head” cannot be said. Use a ratio.',
  'zero-growth': '{indicator}, {period} is unchanged on the year before, so there is no elasticity.',
  'not-little': '{indicator}, {period} ({value}) is not little beside {base}, so it cannot be said with “only”.',
  'not-level':
    '{indicator}, {period} ({value}) differs from its base ({base}) by 1% or more, so it is not almost unchanged.',
  'not-turned':
    '{indicator}, {period} ({value}, before that {base}, before that {earlier}) has not turned, so it neither '
    + 'rebounded nor fell back. Choose other verbs.',
  'not-zero': '{indicator}, {period} is {value}, not zero, so it cannot be said that there was none.',
  'not-all': '{indicator}, {period} ({value}) is not all of it ({whole}).',
  'not-alike':
    '{indicator}, {period} ({value}) prints differently from the others ({other}), so they are not all alike. '
    + 'List them, or give their range.',
  'no-range': 'All of these print as {value}, so there is no lowest and highest. Say that they are all alike.',
  'no-such-fraction':
    '{indicator}, {period} ({value}) lies near no simple fraction. Say nearly, about or more than, or give the '
    + 'percentage.',
  'not-a-class':
    '{indicator}, {period} ({value}) is none of its classes, or it has no class “{class}”. List its classes '
    + 'first.',
  'class-not-reached': '{indicator}, {period} is {value}, which does not come up to “{class}”.',
  'target-not-so-called':
    'The target of {indicator} is that of {period}, so it cannot be called “{name}”. Choose another name.',
  'met-earlier':
    '{indicator} had reached its target ({target}) by {earlier} already, earlier than {period}. Say it of the '
    + 'value for {earlier}.',
  'not-over-yet':
    '{indicator}, {period}, may still grow before the target is due, and less is better, so it cannot be called '
    + 'better than the target yet.',
  'target-missed': '{indicator}, {period} ({value}) has not reached its target ({target}).',
  'not-about': '{indicator}, {period} ({value}) is too far from a multiple of {place} to be given as a round number.',
  'not-a-turn': '{indicator} for {period} ({value}) and its base ({base}) do not differ in sign, so it has not turned.',
  'not-a-growth':
    '{indicator} is no growth: it is neither a percentage nor registered as a change, so it cannot have turned '
    + 'from decline to growth. Say that its sign turned, or use the indicator of its growth.',
  'no-one-extent':
    '{indicator} rose once and fell once up to {period} ({value}), so there is no one extent that widened or '
    + 'narrowed. Leave these words out and say “growth”.',
  'not-steady':
    '{indicator} did not move one way in every period up to {period}: {broken} did not go on, so “quarter by '
    + 'quarter” cannot be said.',
  'not-a-stated-change':
    'The values of {indicator} are no stated changes, so they rise and fall in no words. Leave 词, 称 and 了 out, '
    + 'or say a change: 同比, 从至.',
  'place-as-quantity':
    '{indicator} is a rank by its name and a quantity by its type, so no percentage, growth or sum is made of '
    + 'it, and nothing was printed. Set its type to “Place (a rank)”.',
  'not-a-quantity':
    '{indicator} is a place or a class, so nothing can be computed of it. State it, or say how far it moved.',
  'no-such-place': '“{value}” of {indicator} for {period} is no place, nor one of its classes. Check the data.',
  'no-such-ordinal':
    '“{text}” is no place, nor one of the classes, of {indicator}. Write 7 or 第7位, or the class as the indicator '
    + 'lists it.',
  'not-near':
    '{indicator} for {period} ({value}) is too far from {limit} to be called nearly, under or odd. Choose a '
    + 'smaller place.',

  'nothing-to-export': 'There is nothing to export.',
  'placement-without-content':
    'A block placed in the script is no longer in the library, so no file was written. Take the placement out, '
    + 'or restore the block from the trash.',
  'disk-full':
    'The disk is full, or no more may be written here, so this was not saved; everything saved before is safe. Free '
    + 'some space, then try again.',
  'disk-failed':
    'The disk failed and this was not saved; what was saved before was left as it is. Check the disk, or save a copy '
    + 'elsewhere.',
  'disk-read-only':
    '“{path}” lies where nothing may be written, so nothing was; what is there is unchanged. Choose another place.',
  'file-read-only':
    'The file “{path}” may only be read, so this was not saved; everything saved before is safe. Make it writable, or '
    + 'save a copy elsewhere and work in that.',
  'opened-to-read':
    'The file “{path}” may only be read where it lies, so it was opened read-only: you can look at everything and '
    + 'export drafts. To change something, save a copy elsewhere and open that.',
  'no-access':
    'You have no permission for “{path}”; it was not opened and nothing was changed. Ask whoever manages this '
    + 'computer for it, or choose another place.',
  'too-many-open':
    'Too many files are open on this computer, so the last action was not completed; everything saved before is '
    + 'safe. Close other programs, then try again.',
  'file-held':
    'Another program holds “{path}”; nothing was changed. Try again once that program is done with it.',
  'path-missing': '“{path}” cannot be found, so nothing was changed. Make sure that it was not moved or renamed.',
  'name-too-long': 'The name “{path}” is longer than this disk takes, so nothing was written. Choose a shorter one.',
  'port-taken':
    'Another program answers at this port already, so Lectern was not started; nothing was changed. Choose another '
    + 'port, or none: then a free one is taken.',
  'folder-missing': 'There is no folder “{path}”, so nothing was written. Make it first, or choose another.',
  'target-exists':
    'The file “{path}” exists already; it was left unchanged and nothing was written. Choose another name, or say '
    + '--force to have it replaced.',
  'target-is-workspace':
    '“{path}” is a Lectern workspace or belongs to one; it was left unchanged and nothing was written. Choose another '
    + 'name.',
  'target-is-link':
    'The name “{path}” only leads to “{target}”; nothing was written to either. Name the file itself, or another.',
  'target-is-folder': '“{path}” is a folder, so no file was written under that name. Choose another name.',
  'target-not-a-file':
    '“{path}” is no ordinary file but a device or a pipe, so nothing was written to it. Choose another name.',
  'database-overloaded':
    'The database has no room for this at the moment, and the last change was not saved; everything saved before is '
    + 'safe. Try again in a while; if it happens again, tell whoever runs the database.',
  'database-refuses':
    'The database does not allow this account to do that; nothing was changed. Ask whoever runs the database for the '
    + 'right to it.',
  'database-damaged':
    'The database found damage in its own files, and the last change was not saved. Stop working in it and tell '
    + 'whoever runs the database: it has to be restored from a backup.',
  'database-busy':
    'Others changed the same in the database at the same moment, so this change was not saved. Please try again.',
  'chart-units-differ': 'The indicators have different units ({units}) and cannot share a chart. Make one chart each.',
  'chart-without-data': 'There is no value for the chosen indicators, regions and periods.',
  'ring-of-zeros': 'Every part of “{title}” is 0: there is no whole to show as a ring. Use bars, or check the data.',
  'ring-with-negatives': '“{title}” holds numbers below 0, which are no parts of a whole and make no ring. Use bars.',
  'ring-of-several':
    '“{title}” holds several series; a ring shows what one is made of. Make one chart each, or use bars.',
  'signs-not-drawn':
    'The chart “{title}” has “{signs}” in its {chartPart}, which no font of this machine has and which would be drawn '
    + 'as boxes, so the picture was not written. Nothing in the workspace has changed. Write it otherwise, or use the '
    + 'slides.',
  'part-failed':
    'The chart “{part}” could not be written; no file was made and the workspace is unchanged. Look at that '
    + 'chart; if it happens again, tell whoever maintains this: {reason}',
  'copy-failed':
    'The copy at “{path}” did not pass its check and was discarded; the workspace is unchanged. Check the disk, '
    + 'then try again.',
  'database-unreachable':
    'The database cannot be reached and the last change was not saved. Check the network, or try again later.',
  'event-in-trash': 'It belongs to “{title}”, which is in the trash. Restore that event first.',
  'no-polarity':
    'Neither direction of {indicator} is good or bad, so it cannot “improve” or “worsen”. Set its polarity, or '
    + 'choose other verbs.',
  'not-a-file-workspace': 'This is a shared database, not a file, and cannot be copied this way.',
  'operands-differ': 'Both ends must be of the same indicator and region.',
  'parts-exceed-whole': 'The parts ({parts}) are more than the whole ({whole}). Please check the data.',
  'points-expected': '{indicator} is a percentage; state its change in percentage points.',
  'region-outside-scope': '“{region}” is not within “{scope}”, so no rank can be made.',
  'row-unreadable':
    'Something in the workspace cannot be read ({table}, {field}); it was left unchanged. Restore a backup.',
  'sample-figure-refused': 'The figure {expression} in “{place}” of the sample cannot be made: {reason} {because}',
  'sample-incomplete': 'The sample lacks “{key}” in {list}.',
  'unknown-period': '“{period}” is not a period. Write 2022, 2022-H1, 2022-Q3, 2022-06, 2022-01/2022-06 or 2022-12-31.',
  'version-is-approved': 'Version {version} is approved and cannot be rewritten.',

  'job-failed':
    'The file could not be written; the workspace is unchanged. Try again; if it happens again, tell whoever '
    + 'maintains this: {reason}',
  'job-cancelled': 'Cancelled; no file was left behind.',

  'file-too-large': '“{name}” has {size} MB, more than {most} MB, and was not read. Split it into several files.',
  'file-kind-old':
    '“{name}” is in a format that cannot be read ({kind}). Open it in Excel or WPS and save it as xlsx (a Word '
    + 'file as docx), then import that.',
  'file-kind-unknown':
    '“{name}” is not a file that can be imported. xlsx, xls, ods, csv and docx can; save other tables as xlsx '
    + 'first.',
  'file-encrypted':
    '“{name}” has a password to open it and was not read. Save a copy without the password, then import that.',
  'file-damaged':
    '“{name}” is damaged or incomplete and was not read. Open it in Excel or WPS, save it again, then import '
    + 'that.',
  'file-hostile':
    '“{name}” is not built as it should be ({reason}) and was not read. Ask whoever sent it to save it again.',
  'file-too-slow':
    '“{name}” was not read after {seconds} seconds and was given up; no data changed. Split it into several '
    + 'files.',
  'file-without-table': 'There is no table in “{name}”.',
  'text-encoding-unknown': 'The text encoding of “{name}” cannot be recognised. Save it as UTF-8 csv, or as xlsx.',
  'table-too-large':
    'The table “{table}” is too large ({rows} rows, {columns} columns and {cells} cells at most) and was not '
    + 'read. Split it into several tables.',
  'sheet-missing': 'There is no sheet “{sheet}” in the file. It has: {sheets}.',
  'header-not-found': 'No header was found. Say which row it is.',
  'map-column-unknown': 'The header has no column “{column}”.',
  'mapping-incomplete':
    'The table “{table}” still lacks: {fields}. Say which column holds it, or what holds for the whole table.',
  'reading-gone': 'What was read has been cleared away. Please choose the file again.',
  'reading-not-ready': 'The file is still being read. Please wait a moment.',
  'import-already-undone': 'This import of “{file}” has been undone already.',
  'nothing-to-import': 'There is nothing to import: each row is either the same as the data, or has a problem.',
  'department-without-indicators':
    'This department has no indicators yet, so there is nothing to ask for. Give indicators their department '
    + 'under Data first.',

  'ambiguous-indicator': '“{name}” may mean several indicators ({keys}). Say which.',
  'ambiguous-region': '“{name}” may mean several regions ({keys}). Say which.',
  'row-without-indicator': 'The row names no indicator.',
  'row-without-region': 'The row names no region.',
  'row-without-period': 'The row names no period.',
  'several-numbers': '“{text}” holds more than one number. Enter one number a cell.',
  'decimal-comma': 'The comma in “{text}” may part thousands or be a decimal point. Write the number like 1234.5.',
  'struck-out': '“{text}” is struck out and was not taken.',
  'formula-without-value':
    'The cell holds a formula, and the file does not keep its result. Open the file in WPS or Excel, save it '
    + 'again, then import it.',
  'forecast': '“{said}”: this is a forecast, not what was measured, so it was not taken.',
  'states-change': '“{said}”: this is a change, not the value of the period, so it was not taken.',
  'states-rank': '“{said}”: this is a rank, not a value, so it was not taken.',
  'states-share': '“{said}”: this is a share or a degree of completion, not a value, so it was not taken.',
  'other-period': '“{said}”: this is about another period that is not named. Say which one.',
  'part-of-period': '“{said}”: this is a part of a period that cannot be written here, so it was not taken.',
  'states-target': '“{said}”: this is a target, not what was measured, so it was not taken.',
  'target-unregistered':
    '“{indicator}” has no target in the register, so the target was not taken. Register its target first, then '
    + 'import again.',
  'period-without-year': '“{period}” does not say the year. Say which year it is.',
  'joined-value':
    '{cell} are joined: one number stands for several rows or columns, and its parts cannot be told. Split the '
    + 'cells and fill in each.',
  'dimension-unknown':
    'This number is of “{text}” only, which the register does not tell apart, so it was not taken for the whole. '
    + 'Make an indicator of its own for it; if “{text}” says nothing of the number, set its column to “Ignored” '
    + 'where the columns are mapped.',
  'header-unknown':
    'The heading “{header}” is not understood and may say that the numbers below are others, so they were not '
    + 'taken. Say what the column holds.',
  'part-of-whole': '“{said}”: this is only a part, so it was not taken.',
  'hidden-row':
    'The row is hidden in the sheet and was left out. Tick “Read hidden rows and columns too” if you need it.',
  'hidden-column':
    'The column is hidden in the sheet and was left out. Tick “Read hidden rows and columns too” if you need it.',
  'total-row': '“{text}” adds up or averages others and was left out.',
  'section-line': '“{text}” is a heading without a number.',
  'no-value-column': 'The table has no column of values, so the row has none to take.',
  'negative-count': '{indicator} counts {unit} and cannot be {value}. Please check.',
  'negative-amount': '{indicator} is hardly ever negative; here it is {value}. Please check.',
  'share-above-100': '{indicator} is a share; here it is {value}%, more than 100%. Please check.',
  'share-as-fraction': '{indicator} is in %; {value} here looks like {percent}%. Please check.',
  'fractional-count': '{indicator} counts {unit}, but here it has a fraction: {value}. Please check.',
  'value-jumps':
    '{indicator} was {known} in {period}; here it is {value}, at least ten times as much or as little. Check the '
    + 'number and its unit.',
  'no-value': 'No value was filled in.',
  'not-a-number': '“{text}” is not a number. Enter a number, and put words in the note.',
  'scaled-cell':
    'The number format of cell {cell} makes it look unlike what it holds, {value}, so it was not taken. Give it '
    + 'the general format first.',
  'unit-twice': 'The number says “{own}” and the header “{around}”; it is not clear which is meant. Keep one.',
  'unit-differs': '{indicator} is measured in “{expected}”; “{unit}” cannot be converted to it.',
  'unknown-state': '“{state}” is not a state of data. Write entered, checked or published, or leave it empty.',
  'text-too-long': '“{text}” is too long; {most} characters at most.',
  'values-conflict':
    'The file gives two different values for this indicator, region and period; the other is {value} in {cell} '
    + 'of “{sheet}”. Check, and keep one.',

  'definition-changed':
    'The definition of {indicator} changed from {since} on, so values from before and after are not compared. '
    + 'Use values of one definition.',
  'definition-twice': '{indicator} has two definitions from {from} on. Leave one.',
  'unit-not-convertible': '{indicator} is in “{unit}”, which does not convert to “{wanted}”.',
  'formula-cycle': 'The formula of {indicator} leads back to itself ({way}). Nothing was saved.',
  'formula-units-differ':
    'The units in the formula of {indicator} ({unit}) do not fit together ({units}). Nothing was saved.',
  'derived-value':
    '{indicator} is computed by its formula and cannot be typed. Change what it is computed from, or remove the '
    + 'formula first.',
  'reason-needed': '{indicator} ({region}, {period}) is published. Say why a value that exists changes.',
  'register-in-use': '“{name}” is in use in {count} places and cannot be deleted: {uses}.',
  'home-region': '“{name}” is the home region and cannot be deleted.',
  'tree-cycle': '“{key}” cannot be put under itself or under what lies below it.',

  'right-missing':
    '“{person}” does not have the right to {right}. Nothing was changed. Let someone else do it, or give the '
    + 'right in the settings.',
  'same-person':
    'The same person (“{person}”) cannot enter and check a value. Have a colleague check it, or allow checking '
    + 'one’s own entries in the settings.',
  'person-name-taken': 'There is already someone called “{name}”. Use a name that tells them apart.',
  'person-unknown': '“{person}” is not among the people of this workspace.',

  'unpublished-figures':
    'Figures that are not published yet: {count} ({figures}). The final file was not made. Publish them first, '
    + 'or export a draft.',
  'file-moved-on':
    '“{title}” changed while it was being written. It was not released, and nothing was recorded. Look at the '
    + 'change, then release it again.',
  'held-passages':
    'Passages not cleared to leave (not approved, not public, outside their dates, with typed numbers, or with '
    + 'words that the figures contradict or print themselves): {count} ({titles}). The final file was not made. '
    + 'Clear them first, or give the reason for exporting all the same.',
  'stale-figures':
    'Figures that differ from the present data: {count} ({figures}). The final file was not made. Accept the new '
    + 'ones first, or keep the old with a reason.',
  'figures-moved-on':
    'Figures that have changed since they were shown: {count} ({figures}). Nothing was changed. Look at the '
    + 'newer words, then accept again.',
  'nothing-to-undo': 'There is nothing of yours to undo.',
  'nothing-to-redo': 'There is nothing to redo: something else was done since, or nothing was undone.',
  'changed-elsewhere':
    'Records that another program changed, or a disk damaged: {count}. They are listed; the rest follows from the log. '
    + 'Look at each, or restore a backup.',
  'changed-since': 'This has been changed since. Nothing was changed.',
  'entry-changed':
    '“{name}” was changed elsewhere since you looked at it, so it was not saved. What is shown now is the newest; '
    + 'look, then change it.',
  'not-copies':
    '“{path}” and “{other}” never were copies of one workspace, so there is nothing to compare. Neither was changed.',
  'act-of-another': 'This was done by {person}, who alone can undo it. Nothing was changed.',
  'act-gone': 'This has been undone already. Nothing was changed.',
  'act-final': 'This has happened and cannot be undone, as a file that left the house. Nothing was changed.',
  'log-broken':
    'The log does not lead to “{record}” as it is: another program changed it, and what it was then is not known. '
    + 'What is there now was not touched.',
  'act-built-upon':
    '“{title}” has been changed since, so this can no longer be undone. Nothing was changed; edit it instead.',
  'act-rested-upon':
    '“{by}” needs “{title}”, so making it cannot be undone. Nothing was changed; take it out of there first.',
  'not-stale': 'This figure agrees with the present data, so there is nothing to keep.',
  'pinned-words-differ':
    '{titles}: pinned to an older version of the block, and the present one differs in more than its numbers. '
    + 'Open it, read the present version and place that.',
  'release-unchangeable':
    'A released file cannot be changed. Issue a correction, or keep the old figure with a reason.',
}
