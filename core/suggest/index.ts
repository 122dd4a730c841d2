export { suggestIndex, type SuggestIndex } from './names.ts'
export { readQuery } from './reading.ts'
export {
  indicatorsFor,
  propose,
  suggestFigures,
  suggestions,
  writtenFigure,
  type Suggestion,
} from './suggest.ts'
