/** What each problem says in English: what happened, what is safe, what to do. `{name}` is filled from its facts. */
export const problemsEn: Readonly<Record<string, string>> = {
  unexpected: 'Something unforeseen went wrong and the last action was not completed. Please try again; if it happens again, note the time and tell whoever maintains this.',
  'no-answer': 'The program did not answer. Make sure it is still running, then try again.',
  'bad-input': 'One entry is not as it should be. Please check and save again.',
  'not-found': '“{id}” cannot be found; it may have been moved away.',
  'no-workspace': 'No workspace is open.',

  'workspace-missing': 'The file “{path}” cannot be found. Make sure it was not moved or renamed.',
  'workspace-damaged': 'The file “{path}” is damaged; it was left unchanged. Restore a backup, or open a copy of it.',
  'workspace-newer': 'The file “{path}” was saved by a newer Lectern; it was left unchanged. Upgrade, then open it.',
  'not-a-workspace': 'The file “{path}” is not a Lectern workspace; it was left unchanged.',
  'workspace-in-use': '{holder} has been using this workspace since {since}. Open it read-only, or try again once it is closed.',
  'workspace-exists': 'The file “{path}” exists already; it was left unchanged. Choose another name.',
  'read-only': 'The workspace was opened read-only and cannot be changed.',
  'stale-revision': 'This was saved elsewhere first. The latest content has been fetched; please compare before changing it again.',
  'backup-damaged': 'The backup “{name}” did not pass its check and was not restored; the present file is as it was.',

  'key-taken': 'The key “{key}” belongs to the indicator “{name}”. Choose another.',
  'key-malformed': 'The key “{key}” holds a sign that cannot be used. Letters, digits, dots, middle dots and underscores can.',
  'state-not-ahead': 'The value is “{state}” already and cannot go back to “{to}”. Enter a revised value where it is wrong.',

  'unknown-indicator': 'There is no indicator “{indicator}”. Check its name, or create it under Data first.',
  'unknown-region': 'There is no region “{region}”. Add it in Settings first.',
  'missing-observation': '{indicator} has no value for {region}, {period} yet. It can be quoted once one is entered.',
  'bound-operand': 'The source of {indicator}, {period} states only a bound (“more than”, “at least”), so nothing can be computed from it.',
  'period-not-comparable': '{period} and {base} are not periods of the same kind and cannot be compared.',
  'unit-mismatch': '“{left}” and “{right}” have different units and cannot be computed together.',
  'zero-base': 'The base is zero or negative, so there is no percentage. Use the absolute amount instead.',
  'not-a-percentage': '{indicator} is not a percentage and cannot change by percentage points.',
  'peers-missing': 'There is no value for {regions}, so no rank can be made.',
  'figure-syntax': 'The figure cannot be read at character {at}, “{found}”.',
  'not-above': 'The value is an exact multiple of {place}, so it is not “more than” it.',
  'not-below': 'The value is an exact multiple of {place}, so it is not “nearly” it.',

  'job-failed': 'The file could not be written; the workspace is unchanged. Try again; if it happens again, tell whoever maintains this: {reason}',
  'job-cancelled': 'Cancelled; no file was left behind.',
}
