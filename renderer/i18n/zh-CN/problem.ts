export { problemsZh as default } from '../../../core/sentences/problems-zh.ts'
