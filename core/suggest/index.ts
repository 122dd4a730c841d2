export { suggestIndex, type SuggestIndex } from './names.ts'
export { readQuery } from './reading.ts'
export {
  formsAsked,
  indicatorsFor,
  propose,
  suggestFigures,
  suggestions,
  writtenFigure,
  type Suggestion,
} from './suggest.ts'
