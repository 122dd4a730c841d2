export { default as ConflictCard } from './ConflictCard.vue'
export { useApprovedWords } from './use-approved-words.ts'
export { createInHand } from './in-hand.ts'
export { useDocument } from './use-document.ts'
