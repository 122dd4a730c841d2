export { default as ConflictCard } from './ConflictCard.vue'
export { useDocument } from './use-document.ts'
