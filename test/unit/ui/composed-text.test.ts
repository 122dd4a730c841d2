import { ref } from 'vue'
import { expect, it } from 'vitest'
import { composedText } from '../../../renderer/ui/composed-text.ts'

const event = (type: 'input' | 'compositionend', value: string, isComposing = false): Event =>
  ({ type, isComposing, target: { value } }) as unknown as Event

it('hands a text on once it stands, and shows the letters of a composition without handing them on', () => {
  const model = ref('')
  const { shown, take } = composedText(model)
  take(event('input', 'kong', true))
  expect({ shown: shown.value, model: model.value }).toEqual({ shown: 'kong', model: '' })
  take(event('compositionend', '空气'))
  expect({ shown: shown.value, model: model.value }).toEqual({ shown: '空气', model: '空气' })
})

it('keeps the composition where the text changes elsewhere meanwhile', () => {
  const model = ref('旧')
  const { shown, take } = composedText(model)
  take(event('input', '旧x', true))
  model.value = '新'
  expect(shown.value).toBe('旧x')
})
