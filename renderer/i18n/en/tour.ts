export default {
  label: 'Tour',
  count: '{at} of {of}',
  skip: 'Skip',
  before: 'Back',
  next: 'Next',
  finish: 'Start',
  events: {
    title: 'A press conference starts here',
    text: 'The sample is a whole one: speech, host script, answers and charts are ready, and free to change.',
  },
  data: {
    title: 'Numbers are entered once, here',
    text: 'Each has a source, a state and its revisions. Change one: every speech, answer and chart that uses it is listed.',
  },
  library: {
    title: 'Blocks: written once, used in many places',
    text: 'Figures in the text are bound to data, and “rise” or “fall” follows the number. What has not followed is marked red, and nothing changes until you accept.',
  },
  questions: {
    title: 'Answers are put together from blocks',
    text: 'Main line, answer, follow-ups and what not to say; the answer shows the same digits as the speech.',
  },
  release: {
    title: 'Files that leave are ready to use',
    text: 'Word in the official layout, slides with editable charts, and every figure traced to its source.',
  },
  keys: {
    title: 'One shortcut is enough',
    text: 'Ctrl+Shift+P opens the command palette, where everything is found; F1 lists all keys and marks.',
  },
}
