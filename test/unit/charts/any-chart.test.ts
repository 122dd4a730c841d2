import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ChartKind,
  chartNotes,
  chartProblem,
  type ChartSpec,
  composeChart,
  describeChart,
  lightLook,
  ringHole,
  seriesPaints,
} from '../../../core/charts/index.ts'
import { textWidth } from '../../../core/charts/text-metrics.ts'
import { outside, overlaps, size } from './sheet.ts'

const kinds: readonly ChartKind[] = ['bar', 'horizontal-bar', 'line', 'doughnut']

const names = [
  '泸州市',
  '宜宾市',
  '云川市（虚构）',
  '市生态环境保护综合行政执法支队第三大队',
  'Luzhou',
  'Department of Ecology and Environment',
  '细颗粒物（PM2.5）',
  '臭氧日最大8小时平均第90百分位数',
  '甲',
]
const name = fc.constantFrom(...names)

/** Values as offices have them, and as they do not: missing, zero, negative, huge, tiny. */
const value = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 3000 }).map(tenths => (tenths / 10).toFixed(1)) },
  fc.constantFrom(
    '',
    '',
    '0',
    '-5.4',
    '-0.3',
    '123456789012',
    '1000000000000000',
    '0.0001',
    '0.0000002',
    '12345678901234567890',
    '0.25',
  ),
)

const anyKind = fc.constantFrom(...kinds)

/** A chart of 1 to 12 series over 1 to 60 categories. */
const anySpec = (kind: fc.Arbitrary<ChartKind> = anyKind) =>
  fc
    .record({
      kind,
      title: fc.constantFrom(
        '空气保持优良',
        '',
        '全市PM2.5平均浓度连续五年下降，优良天数比例居全省第三位，比上年提高2.1个百分点，超过国家考核目标',
        'Air stayed good',
      ),
      seriesNames: fc.array(name, { minLength: 1, maxLength: 12 }),
      categoryNames: fc.array(name, { minLength: 1, maxLength: 60 }),
      arePeriods: fc.boolean(),
      values: fc.array(value, { minLength: 1, maxLength: 40 }),
      language: fc.constantFrom('zh' as const, 'en' as const),
    })
    .map(({ kind: of, title, seriesNames, categoryNames, arePeriods, values, language }): ChartSpec => {
      const categories = categoryNames.map((each, index) =>
        arePeriods ? `${1960 + index}年` : `${each}${index + 1}`,
      )
      const label = (series: number, index: number) => values[(series * 7 + index * 3) % values.length]!
      const series = (of === 'doughnut' ? seriesNames.slice(0, 1) : seriesNames).map((each, at) => {
        const labels = categories.map((_, index) => label(at, index))
        return {
          name: `${each}${at + 1}`,
          labels,
          values: labels.map(text => (text === '' ? null : Number(text))),
        }
      })
      return {
        kind: of,
        title,
        subtitle: '优良天数比例',
        unit: '%',
        decimals: 1,
        categories,
        series,
        sourceLine: '来源：市生态环境局。',
        language,
      }
    })

const runs = { numRuns: 100 }
const drawable = (spec: ChartSpec) => chartProblem(spec) === undefined

describe('whatever a chart holds', { timeout: 60_000 }, () => {
  it('keeps its words on the sheet and apart', () => {
    fc.assert(
      fc.property(anySpec().filter(drawable), spec => {
        expect({ outside: outside(spec), overlaps: overlaps(spec) }).toEqual({ outside: [], overlaps: [] })
      }),
      runs,
    )
  })

  it('has marks with finite places', () => {
    fc.assert(
      fc.property(anySpec().filter(drawable), spec => {
        const { plan } = composeChart(spec, size, lightLook)
        const numbers = [
          plan.scale.min,
          plan.scale.max,
          plan.barThickness,
          ...Object.values(plan.area),
          ...plan.texts.flatMap(({ x, y }) => [x, y]),
        ]
        expect(numbers.filter(number => !Number.isFinite(number))).toEqual([])
        expect(plan.area.right - plan.area.left).toBeGreaterThan(100)
        expect(plan.area.bottom - plan.area.top).toBeGreaterThan(100)
      }),
      runs,
    )
  })

  it('gives no two series one look', () => {
    fc.assert(
      fc.property(anySpec(), spec => {
        const { composition } = composeChart(spec, size, lightLook)
        const looks = seriesPaints(
          lightLook,
          composition.series.map(series => series.name),
        ).map(({ fill, dash }) => (spec.kind === 'line' ? `${fill} ${dash}` : fill))
        expect(new Set(looks).size).toBe(looks.length)
      }),
      runs,
    )
  })

  it('prints the digits it was given and no zero beside them', () => {
    fc.assert(
      fc.property(anySpec(), spec => {
        const { composition } = composeChart(spec, size, lightLook)
        expect(composition.whole.series.map(({ labels }) => labels)).toEqual(
          spec.series.map(({ labels }) => labels),
        )
      }),
      runs,
    )
  })

  it('loses no value on the way to its drawing', () => {
    fc.assert(
      fc.property(anySpec(), spec => {
        const { composition } = composeChart(spec, size, lightLook)
        const drawn = composition.series.flatMap(({ values }, series) =>
          values.flatMap((each, index) => {
            const mark = composition.origin({ series, index })
            return mark && each !== null ? [[mark.series, mark.index, each]] : []
          }),
        )
        const given = spec.series.flatMap(({ values }, series) =>
          values.flatMap((each, index) => (each === null ? [] : [[series, index, each]])),
        )
        expect(drawn.toSorted()).toEqual(given.toSorted())
      }),
      runs,
    )
  })

  it('says in words what it shows and what is missing', () => {
    fc.assert(
      fc.property(anySpec(), spec => {
        const missing = spec.series.some(({ values }) => values.includes(null))
        expect(chartNotes(spec).includes(spec.language === 'zh' ? '无数据：' : 'No data: ')).toBe(missing)
        expect(
          spec.series.flatMap(({ labels }) => labels).filter(label => !describeChart(spec).includes(label)),
        ).toEqual([])
      }),
      runs,
    )
  })

  it('never cuts what stands in the middle of a ring, nor lets it touch the ring', () => {
    fc.assert(
      fc.property(anySpec(fc.constant('doughnut')).filter(drawable), spec => {
        const {
          plan: { area, texts },
        } = composeChart(spec, size, lightLook)
        const [x, y, hole] = [
          (area.left + area.right) / 2,
          (area.top + area.bottom) / 2,
          ((area.right - area.left) / 2) * ringHole,
        ]
        const middle = texts.filter(text => text.align === 'center' && text.x === x)
        const reach = middle.map(text =>
          Math.hypot(
            textWidth(text.text, text.size, text.weight) / 2,
            Math.max(Math.abs(text.y - y), Math.abs(text.y - text.size * 0.75 - y)),
          ),
        )
        expect(reach.filter(far => far > hole)).toEqual([])
        const name = middle
          .slice(1)
          .map(({ text }) => text)
          .join('')
          .replaceAll(' ', '')
        expect(['', ...spec.categories.map(each => each.replaceAll(' ', ''))]).toContain(name)
      }),
      runs,
    )
  })

  it('names each of several lines at its own last point', () => {
    fc.assert(
      fc.property(
        anySpec(fc.constant('line')).filter(({ series }) => series.length > 1),
        spec => {
          const { plan } = composeChart(spec, size, lightLook)
          const lasts = spec.series.flatMap(({ values }, series) => {
            const index = values.findLastIndex(each => each !== null)
            return index < 0 ? [] : [[series, index]]
          })
          expect(plan.ends.map(({ series, index }) => [series, index])).toEqual(lasts)
          const slot = (plan.area.right - plan.area.left) / spec.categories.length
          const early = plan.ends.filter(({ index }) => index < spec.categories.length - 1)
          expect(early.filter(({ shift: [across] }) => across > slot / 2 + 1)).toEqual([])
        },
      ),
      runs,
    )
  })
})
