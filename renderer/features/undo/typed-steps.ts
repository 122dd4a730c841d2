import { onScopeDispose } from 'vue'
import { useUndoStore, type TypedSteps } from './undo-store.ts'

/** Offers the steps of something that is typed and not stored yet, for as long as the component lives. */
export function useTypedSteps(steps: TypedSteps): void {
  onScopeDispose(useUndoStore().offer(steps))
}
