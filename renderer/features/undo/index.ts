export { default as RecordHistory } from './RecordHistory.vue'
export { isFound, routeOfRecord } from './route-of-act.ts'
export { useTypedSteps } from './typed-steps.ts'
export { useUndoStore } from './undo-store.ts'
