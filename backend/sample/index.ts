export { loadSample, reviseSample } from './load.ts'
export { sampleAuthor } from './files.ts'
