export {
  inlineContent,
  inlinesOf,
  paragraphContent,
  paragraphsOf,
  proseDocument,
  type NodeContent,
} from './conversion.ts'
export { Bold, FigureNode, PlainBreaks, proseExtensions, TypedHistory } from './schema.ts'
export { TypedFigures } from './typed-figures.ts'
export { UnboundMarks } from './unbound-marks.ts'
export { braced } from './written-form.ts'
