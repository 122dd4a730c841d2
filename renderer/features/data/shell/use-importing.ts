import { ref, shallowRef, useTemplateRef } from 'vue'
import { useSessionStore } from '../../session/index.ts'

/** The import in place of the table, with the file that was dropped or pasted for it. */
export function useImporting() {
  const session = useSessionStore()
  const isOpen = ref(false)
  const file = shallowRef<File>()
  const isPasted = ref(false)
  /** The import, while it is open. */
  const panel = useTemplateRef<{ begin: (next: { file: File | undefined; pasted: boolean }) => void }>(
    'panel',
  )

  function open(given?: File, pasted = false): void {
    if (session.isReadOnly) return
    if (isOpen.value && panel.value) {
      panel.value.begin({ file: given, pasted })
      return
    }
    file.value = given
    isPasted.value = pasted
    isOpen.value = true
  }

  function drop(event: DragEvent): void {
    const [dropped] = event.dataTransfer?.files ?? []
    if (!dropped) return
    event.preventDefault()
    open(dropped)
  }

  const allowDrop = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
  }

  return { isOpen, file, isPasted, open, drop, allowDrop }
}
