/** A new item's id. Not `crypto.randomUUID`, which a browser on an office's plain http address lacks. */
export const newItemId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(12))].map(byte => byte.toString(16).padStart(2, '0')).join('')
