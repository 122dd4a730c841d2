export { default as ConflictCard } from './ConflictCard.vue'
export { default as StaleCard } from './StaleCard.vue'
export { useDocument } from './use-document.ts'
