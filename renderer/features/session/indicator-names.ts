import { shallowRef } from 'vue'

/**
 * The English names of indicators, for sentences that know them by key only. Chinese has no need of them: there the key is the
 * word people write in figures. `list` gives none where they are not needed.
 */
export function createIndicatorNames(list: () => Promise<readonly { readonly key: string; readonly name: string; readonly nameEn: string }[]>) {
  const names = shallowRef<ReadonlyMap<string, string>>(new Map())
  let asked = 0

  async function fetch(): Promise<void> {
    const mine = asked += 1
    const found = await list()
    if (mine === asked) names.value = new Map(found.map(({ key, name, nameEn }) => [key, nameEn || name]))
  }

  return { nameOf: (key: string): string => names.value.get(key) ?? key, fetch }
}
