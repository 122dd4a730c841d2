import { ItemId } from '../../../core/documents/model.ts'

/** A new item's id. Not `crypto.randomUUID`, which a browser on an office's plain http address lacks. */
export const newItemId = (): ItemId =>
  ItemId.parse(
    [...crypto.getRandomValues(new Uint8Array(12))].map(byte => byte.toString(16).padStart(2, '0')).join(''),
  )
