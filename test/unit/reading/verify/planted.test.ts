import { describe, expect, it } from 'vitest'
import { plainSource, readText } from '../../../../core/reading/text/index.ts'
import { verifyText } from '../../../../core/reading/verify/index.ts'
import { kinds } from '../../../fixtures/planted/kinds.ts'
import { plantedTexts } from '../../../fixtures/planted/texts.ts'

const texts = plantedTexts(520, 7)
const findings = (text: string) => verifyText(readText(plainSource(text))).findings
const alarmed = texts.filter(({ clean }) => findings(clean).length > 0)
const found = texts.filter(({ wrong }) => findings(wrong).length > 0)

describe('errors planted in texts', () => {
  it('are of every kind, each text differing from its twin in that alone', () => {
    expect([...new Set(texts.map(({ kind }) => kind))].toSorted()).toEqual(Object.keys(kinds).toSorted())
    expect(texts.filter(({ clean, wrong }) => clean === wrong)).toEqual([])
    expect(plantedTexts(3, 7)).toEqual(texts.slice(0, 3))
  })

  it('are found, at least 97 of a hundred, those not recognised counted as missed', () => {
    expect(found.length / texts.length).toBeGreaterThanOrEqual(0.97)
  })

  it('are not seen where there are none: at most one right text in ten is called wrong, and 97 of a hundred alarms are right', () => {
    expect(alarmed.length / texts.length).toBeLessThanOrEqual(0.1)
    expect(found.length / (found.length + alarmed.length)).toBeGreaterThanOrEqual(0.97)
  })

  it('are named at the number or the words that are wrong', () => {
    const misplaced = found.filter(({ clean, wrong }) => {
      const from = [...wrong].findIndex((sign, index) => sign !== clean[index])
      return !findings(wrong).some(({ start, end }) => start - 30 <= from && from <= end + 30)
    })
    expect(misplaced).toEqual([])
  })
})
