export { limits } from './limits.ts'
export type { ImportFile } from './read.ts'
export type * from './table-reader.ts'
export { startTableThread, type TableThread } from './table-thread.ts'
