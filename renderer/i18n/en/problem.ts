export { problemsEn as default } from '../../../core/sentences/problems-en.ts'
