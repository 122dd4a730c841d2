export { useSessionStore } from './session-store.ts'
export type { Theme } from './session-store.ts'
export type { SaveState } from './save-state.ts'
export { storeAll } from './store-all.ts'
