export { loadSample, reviseSample } from './load.ts'
