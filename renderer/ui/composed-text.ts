import { computed, ref, type ComputedRef, type Ref } from 'vue'

/** A text field's words as they stand, apart from the letters an input method is still composing. */
export interface ComposedText {
  /** What the field shows: while composing its own text, so that drawing it again disturbs nothing. */
  readonly shown: ComputedRef<string>
  /** For `input` and `compositionend`. */
  take(event: Event): void
}

/** Hands a text on once it stands; the letters of an unfinished composition are nobody's business. */
export function composedText(model: Ref<string>): ComposedText {
  const composing = ref<string>()
  return {
    shown: computed(() => composing.value ?? model.value),
    take(event) {
      const { value } = event.target as HTMLInputElement | HTMLTextAreaElement
      const isUnfinished = event.type === 'input' && (event as InputEvent).isComposing
      composing.value = isUnfinished ? value : undefined
      if (!isUnfinished) model.value = value
    },
  }
}
