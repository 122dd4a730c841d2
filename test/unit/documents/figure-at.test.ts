import { expect, it } from 'vitest'
import { TextName } from '../../../core/documents/text-names.ts'
import { figureId, figuresAt, textInBlock, wordsOf } from '../../../core/documents/index.ts'
import { figure, paragraph, text } from './builders.ts'

const days = figure('{{a@2022}}', '295天')

it('tells figures apart that read alike, by the text they stand in and their order there', () => {
  const twins = [paragraph(days, text('，'), days), paragraph(days)]
  const inBlock = figuresAt(twins, textInBlock('air', 0))
  expect(inBlock.map(({ item, nth }) => `${item} ${nth}`)).toEqual(['0 0', '0 1', '1 0'])
  const editedHere = figuresAt(twins, () => ({
    place: 'script' as const,
    id: 'air',
    version: 0,
    item: TextName.parse('0'),
  }))
  expect(editedHere.map(({ item, nth }) => `${item} ${nth}`)).toEqual(['0 0', '0 1', '0 2'])
  const other = figuresAt(twins, textInBlock('air', 3))
  const names = [...inBlock, ...editedHere, ...other].map(at =>
    figureId(at, { expression: '{{a@2022}}', printed: '295天' }),
  )
  expect(new Set(names).size).toBe(9)
})

it('names the present words of a block as such, whatever their version', () => {
  expect([wordsOf({ version: 3 }, 3), wordsOf({ version: 3 }, 2)]).toEqual([0, 2])
})

it('says nothing of words that are stored nowhere', () => {
  expect(figuresAt([paragraph(days)], () => undefined)).toEqual([undefined])
})
