export { inlineContent, inlinesOf, paragraphContent, paragraphsOf, type NodeContent } from './conversion.ts'
export { Bold, FigureNode, PlainBreaks } from './schema.ts'
export { TypedFigures } from './typed-figures.ts'
