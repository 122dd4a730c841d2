export { default as ConflictCard } from './ConflictCard.vue'
export { useApprovedWords } from './use-approved-words.ts'
export { useDocument } from './use-document.ts'
