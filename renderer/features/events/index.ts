export { EmptyPlace as default } from '../frame/index.ts'
