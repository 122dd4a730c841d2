import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  operandsOf,
  optionsOf,
  parseExpression,
  reachOf,
  writeExpression,
  type FigureExpression,
} from '../../../core/figures/index.ts'
import { kinds } from '../../../core/figures/kinds.ts'
import { expressions } from './arbitrary.ts'

const canonical = (text: string): string => {
  const read = parseExpression(text)
  return read.ok ? writeExpression(read.value) : `${read.problem.code} ${JSON.stringify(read.problem.facts)}`
}

const kindOf = (text: string): string => {
  const read = parseExpression(text)
  return read.ok ? read.value.kind : read.problem.code
}

describe('the written form', () => {
  it.each([
    [
      '{{优良天数@2022}}',
      { kind: 'value', of: { indicator: '优良天数', region: '', period: '2022' }, print: {} },
    ],
    [
      '{{PM2.5[luzhou]@2022-H1|计=万,无单位,位数=2}}',
      {
        kind: 'value',
        of: { indicator: 'PM2.5', region: 'luzhou', period: '2022-H1' },
        print: { scale: '万', unitless: true, decimals: 2 },
      },
    ],
    [
      '{{k@2022:同比}}',
      { kind: 'change', of: { indicator: 'k', region: '', period: '2022' }, measure: 'percent', print: {} },
    ],
    [
      '{{k@2022:同比增减|词=增减,称=上年}}',
      {
        kind: 'change',
        of: { indicator: 'k', region: '', period: '2022' },
        measure: 'absolute',
        print: { verbs: 'increase-decrease', lead: 'last-year' },
      },
    ],
    [
      '{{k@2022-Q3:较2015-Q3百分点|称=无}}',
      {
        kind: 'change',
        of: { indicator: 'k', region: '', period: '2022-Q3' },
        measure: 'points',
        base: '2015-Q3',
        print: { lead: 'none' },
      },
    ],
    [
      '{{a@2022/b@2022:占比}}',
      {
        kind: 'share',
        part: { indicator: 'a', region: '', period: '2022' },
        whole: { indicator: 'b', region: '', period: '2022' },
        form: 'percent',
        print: {},
      },
    ],
    [
      '{{a@2022-01/2022-06/b@2022-01/2022-06:其中}}',
      {
        kind: 'share',
        part: { indicator: 'a', region: '', period: '2022-01/2022-06' },
        whole: { indicator: 'b', region: '', period: '2022-01/2022-06' },
        form: 'counted',
        print: {},
      },
    ],
    [
      '{{b@2022-12-31-a@2022-12-31-c@2022-12:剩余}}',
      {
        kind: 'remainder',
        whole: { indicator: 'b', region: '', period: '2022-12-31' },
        parts: [
          { indicator: 'a', region: '', period: '2022-12-31' },
          { indicator: 'c', region: '', period: '2022-12' },
        ],
        print: {},
      },
    ],
    [
      '{{k@2012→k@2022:从至无幅}}',
      {
        kind: 'from-to',
        from: { indicator: 'k', region: '', period: '2012' },
        to: { indicator: 'k', region: '', period: '2022' },
        extent: 'none',
        print: {},
      },
    ],
    [
      '{{k@2022:排名(四川)}}',
      { kind: 'rank', of: { indicator: 'k', region: '', period: '2022' }, scope: '四川', print: {} },
    ],
    [
      '{{k@2022-Q3:环比百分点|位数=2}}',
      {
        kind: 'change',
        of: { indicator: 'k', region: '', period: '2022-Q3' },
        measure: 'points',
        base: 'period-before',
        print: { decimals: 2 },
      },
    ],
    [
      '{{k@2022:净增|称=上年}}',
      {
        kind: 'increase',
        of: { indicator: 'k', region: '', period: '2022' },
        form: 'net',
        print: { lead: 'last-year' },
      },
    ],
    [
      '{{k@2022:较2015增幅}}',
      {
        kind: 'increase',
        of: { indicator: 'k', region: '', period: '2022' },
        form: 'extent',
        base: '2015',
        print: {},
      },
    ],
    [
      '{{a@2022,b[x]@2022-01/2022-06:分别}}',
      {
        kind: 'respectively',
        of: [
          { indicator: 'a', region: '', period: '2022' },
          { indicator: 'b', region: 'x', period: '2022-01/2022-06' },
        ],
        print: {},
      },
    ],
    [
      '{{t@2022=a@2022+b@2022:分项}}',
      {
        kind: 'breakdown',
        whole: { indicator: 't', region: '', period: '2022' },
        parts: [
          { indicator: 'a', region: '', period: '2022' },
          { indicator: 'b', region: '', period: '2022' },
        ],
        print: {},
      },
    ],
    [
      '{{k@2022:前(10,四川)}}',
      {
        kind: 'top',
        of: { indicator: 'k', region: '', period: '2022' },
        scope: '四川',
        places: 10,
        print: {},
      },
    ],
    [
      '{{k@2022:达标数(四川,35)}}',
      {
        kind: 'reaching',
        of: { indicator: 'k', region: '', period: '2022' },
        scope: '四川',
        limit: '35',
        print: {},
      },
    ],
    [
      '{{k@2022:余(0.1)|计=亿}}',
      {
        kind: 'rounded',
        of: { indicator: 'k', region: '', period: '2022' },
        word: '余',
        place: '0.1',
        print: { scale: '亿' },
      },
    ],
  ] satisfies [string, FigureExpression][])('%s reads and writes back', (text, expression) => {
    expect([parseExpression(text), writeExpression(expression)]).toEqual([
      { ok: true, value: expression },
      text,
    ])
  })

  it.each([
    ['k@2022:yoy', '{{k@2022:同比}}'],
    ['{{ k @ 2022 : YOY-ABS }}', '{{k@2022:同比增减}}'],
    ['{{k@2022:yoy-pp|lead=none,decimals=2}}', '{{k@2022:同比百分点|位数=2,称=无}}'],
    ['{{k@2022-h1:vs2015-h1-abs}}', '{{k@2022-H1:较2015-H1增减}}'],
    ['{{k@2022:vs2015-pp}}', '{{k@2022:较2015百分点}}'],
    ['{{a@2022/b@2022:share}}', '{{a@2022/b@2022:占比}}'],
    ['{{a@2022 / b@2022:of}}', '{{a@2022/b@2022:其中}}'],
    ['{{b@2022 - a@2022:rest}}', '{{b@2022-a@2022:剩余}}'],
    ['{{k@2012->k@2022:from-to-bare}}', '{{k@2012→k@2022:从至无幅}}'],
    ['{{k@2022:rank(sichuan)}}', '{{k@2022:排名(sichuan)}}'],
    ['{{k@2022:over(010000.0)|scale=wan}}', '{{k@2022:超(10000)|计=万}}'],
    ['{{k@2022:odd(1000)}}', '{{k@2022:余(1000)}}'],
    ['{{k@2022:nearly( 10 )}}', '{{k@2022:近(10)}}'],
    ['{{k@2022-q3:pop-abs|lead=none}}', '{{k@2022-Q3:环比增减|称=无}}'],
    ['{{k@2022:vs2015-net-increase}}', '{{k@2022:较2015净增}}'],
    ['{{k@2022:pop-extent}}', '{{k@2022:环比增幅}}'],
    ['{{k@2018->k@2022:yearly-growth|verbs=raise-lower}}', '{{k@2018→k@2022:年均增长|词=提降}}'],
    ['{{a@2022/b@2022:times}}', '{{a@2022/b@2022:倍数}}'],
    ['{{a@2012->a@2022:times}}', '{{a@2012→a@2022:倍数}}'],
    ['{{k@2022:first-past(080.50)}}', '{{k@2022:首次突破(80.5)}}'],
    ['{{k@2022:stable-at-least(84)}}', '{{k@2022:稳定在以上(84)}}'],
    ['{{k@2022:run-at-most(35)}}', '{{k@2022:连续不高于(35)}}'],
    ['{{ a@2022 、 b@2022，c@2022 ：分别}}', '{{a@2022,b@2022,c@2022:分别}}'],
    ['{{ t@2022 ＝ a@2022 ＋ b@2022 : parts }}', '{{t@2022=a@2022+b@2022:分项}}'],
    ['{{k@2022:top( 10 ， sichuan )}}', '{{k@2022:前(10,sichuan)}}'],
    ['{{k@2022:同比|称=比上年}}', '{{k@2022:同比|称=上年}}'],
    ['{{k@2022:yoy-tenths|lead=比去年}}', '{{k@2022:同比几成|称=去年}}'],
    ['{{k@2022:reaching(sichuan, 35.0)}}', '{{k@2022:达标数(sichuan,35)}}'],
    ['{{a@2022/b@2022:per-head|decimals=2,scale=wan}}', '{{a@2022/b@2022:人均|计=万,位数=2}}'],
    ['｛｛k＠2022：超（10000）｜计＝万，无单位｝｝', '{{k@2022:超(10000)|计=万,无单位}}'],
    ['{{k@2022|periods=start}}', 'figure-syntax {"at":9,"found":"periods=star"}'],
  ])('%s is %s', (text, written) => {
    expect(canonical(text)).toBe(written)
  })

  it.each([
    ['', 0, ''],
    ['{{}}', 2, '}}'],
    ['{{优良天数}}', 6, '}}'],
    ['{{优良天数@}}', 7, '}}'],
    ['{{优良天数@二〇二二}}', 7, '二〇二二}}'],
    ['{{优良天数[@2022}}', 7, '@2022}}'],
    ['{{优良天数@2022-13}}', 7, '2022-13}}'],
    ['{{优良天数@2022-02-30}}', 7, '2022-02-30}}'],
    ['{{优良天数@2022-06/2022-01}}', 7, '2022-06/2022'],
    ['{{优良天数@2022:好转}}', 12, '好转}}'],
    ['{{优良天数@2022:同比(3)}}', 12, '同比(3)}}'],
    ['{{优良天数@2022:较2022-13}}', 12, '较2022-13}}'],
    ['{{优良天数@2022:超}}', 12, '超}}'],
    ['{{优良天数@2022:超(0)}}', 12, '超(0)}}'],
    ['{{优良天数@2022:超(-5)}}', 12, '超(-5)}}'],
    ['{{优良天数@2022:超(万)}}', 12, '超(万)}}'],
    ['{{优良天数@2022:排名(四 川)}}', 12, '排名(四 川)}}'],
    ['{{a@2022/b@2022}}', 15, '}}'],
    ['{{a@2022/b@2022-c@2022:占比}}', 15, '-c@2022:占比}}'],
    ['{{a@2022/b@2022/c@2022:占比}}', 23, '占比}}'],
    ['{{a@2022/:占比}}', 9, ':占比}}'],
    ['{{k@2022:同比净增}}', 9, '同比净增}}'],
    ['{{a@2022,b@2022+c@2022:分别}}', 15, '+c@2022:分别}}'],
    ['{{a@2022=b@2022=c@2022:分项}}', 15, '=c@2022:分项}}'],
    ['{{a@2022+b@2022=c@2022:分项}}', 15, '=c@2022:分项}}'],
    ['{{a@2022=b@2022:分项}}', 16, '分项}}'],
    ['{{a@2022,b@2022}}', 15, '}}'],
    ['{{k[x]@2022:中位(四川)}}', 12, '中位(四川)}}'],
    ['{{k@2022:前(0,四川)}}', 9, '前(0,四川)}}'],
    ['{{k@2022:达标数(35)}}', 9, '达标数(35)}}'],
    ['{{k@2022:首次超}}', 9, '首次超}}'],
    ['{{k@2022:超额|词=增减}}', 12, '词=增减}}'],
    ['{{a@2022|位数=9}}', 9, '位数=9}}'],
    ['{{a@2022|位数=1,位数=2}}', 14, '位数=2}}'],
    ['{{a@2022|计=千}}', 9, '计=千}}'],
    ['{{a@2022|}}', 9, '}}'],
    ['{{a@2022:同比|无单位}}', 12, '无单位}}'],
    ['{{a@2022:较2015|称=同比}}', 15, '称=同比}}'],
    ['{{a@2022 b}}', 8, ' b}}'],
    ['{{a@2022:同比)}}', 8, ':同比)}}'],
  ])('%j is refused at %i, where it finds %j', (text, at, found) => {
    expect(parseExpression(text)).toEqual({
      ok: false,
      problem: { code: 'figure-syntax', facts: { at, found } },
    })
  })

  it('is documented with examples in the canonical form', () => {
    const manual = readFileSync(new URL('../../../docs/figures.md', import.meta.url), 'utf8').replaceAll(
      '\\|',
      '|',
    )
    const examples = [...manual.matchAll(/\{\{[^{}"]+\}\}/g)].map(([example]) => example)
    expect(examples.map(canonical)).toEqual(examples)
    expect(new Set(examples.map(example => kindOf(example)))).toEqual(new Set(kinds.map(({ kind }) => kind)))
  })

  it('keeps keys apart from periods that look like them', () => {
    const asked = [
      '{{b@2022-12@2022:剩余}}',
      '{{b@2022-H1@2022:剩余}}',
      '{{b@2022-12-31@2022:剩余}}',
      '{{b@2022-06[x]@2022:剩余}}',
    ]
    const read = asked.map(text => {
      const expression = parseExpression(text)
      return expression.ok
        ? operandsOf(expression.value).map(({ indicator, period }) => `${indicator} ${period}`)
        : []
    })
    expect(read).toEqual([
      ['b 2022', '12 2022'],
      ['b 2022', 'H1 2022'],
      ['b 2022-12', '31 2022'],
      ['b 2022', '06 2022'],
    ])
  })

  it('reads back every expression it writes, and writes it the same again', () => {
    fc.assert(
      fc.property(expressions, expression => {
        const written = writeExpression(expression)
        const read = parseExpression(written)
        expect(read.ok && writeExpression(read.value)).toBe(written)
        expect(read.ok && { ...read.value, print: {} }).toEqual({ ...expression, print: {} })
        expect(read.ok && optionsOf(read.value)).toEqual(
          read.ok && optionsOf({ ...expression, print: read.value.print }),
        )
      }),
      { numRuns: 1000 },
    )
  })

  it('never throws on what people type', () => {
    const pieces = fc.constantFrom(
      '{{',
      '}}',
      'k',
      '优良',
      '@',
      '2022',
      '-',
      '06',
      '/',
      ':',
      '同比',
      '较2015',
      '(',
      ')',
      '|',
      '位数=1',
      ',',
      '+',
      '=',
      '分别',
      '环比',
      '→',
      '[',
      ']',
      ' ',
      '超',
      '10',
    )
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 14 }).map(parts => parts.join('')),
        text => {
          const read = parseExpression(text)
          expect(read.ok ? canonical(writeExpression(read.value)) : read.problem.code).toBe(
            read.ok ? writeExpression(read.value) : 'figure-syntax',
          )
        },
      ),
      { numRuns: 2000 },
    )
  })
})

describe('what a figure reads', () => {
  it.each([
    ['{{k@2022}}', ['k[home]@2022']],
    ['{{k@2022:同比}}', ['k[home]@2022', 'k[home]@2021']],
    ['{{k@2022-02-28:同比}}', ['k[home]@2022-02-28', 'k[home]@2021-02-28']],
    ['{{k[a]@2022:较2015}}', ['k[a]@2022', 'k[a]@2015']],
    ['{{a@2022/b[c]@2021:占比}}', ['a[home]@2022', 'b[c]@2021']],
    ['{{b@2022-a@2022-c@2022:剩余}}', ['b[home]@2022', 'a[home]@2022', 'c[home]@2022']],
    ['{{k@2012→k@2022:从至}}', ['k[home]@2012', 'k[home]@2022']],
    ['{{k@2022:排名(四川)}}', ['k[home]@2022']],
    ['{{k@2022:超(10)}}', ['k[home]@2022']],
    ['{{k@2022-Q1:环比}}', ['k[home]@2022-Q1', 'k[home]@2021-Q4']],
    ['{{k@2022-01/2022-06:环比}}', ['k[home]@2022-H1', 'k[home]@2021-H2']],
    ['{{k@2019→k@2022:累计}}', ['k[home]@2019', 'k[home]@2020', 'k[home]@2021', 'k[home]@2022']],
    ['{{a@2022/b@2022:弹性}}', ['a[home]@2022', 'a[home]@2021', 'b[home]@2022', 'b[home]@2021']],
    ['{{t@2022=a@2022+b@2022:分项}}', ['t[home]@2022', 'a[home]@2022', 'b[home]@2022']],
    ['{{k@2022:中位(四川)}}', []],
    ['{{k@2022:历史最好}}', ['k[home]@2022']],
  ])('of %s is %j', (text, operands) => {
    const expression = parseExpression(text)
    expect(
      expression.ok &&
        operandsOf(expression.value, 'home').map(
          ({ indicator, region, period }) => `${indicator}[${region}]@${period}`,
        ),
    ).toEqual(operands)
  })

  it('leaves the home region open where none is named', () => {
    const expression = parseExpression('{{k@2022}}')
    expect(expression.ok && operandsOf(expression.value)).toEqual([
      { indicator: 'k', region: '', period: '2022' },
    ])
  })

  it.each([
    ['{{k@2022:历史最好}}', ['series k[home]@2022']],
    ['{{k[a]@2022:连续下降}}', ['series k[a]@2022']],
    ['{{k@2022:目标差}}', ['target k[home]@2022']],
    ['{{k@2022:中位(四川)}}', ['scope k[home]@2022']],
    ['{{k@2022:排名(四川)}}', ['scope k[home]@2022']],
    ['{{k@2022:同比}}', []],
  ])('beyond its operands, of %s, is %j', (text, reached) => {
    const expression = parseExpression(text)
    expect(
      expression.ok &&
        reachOf(expression.value, 'home').map(
          ({ type, of: { indicator, region, period } }) => `${type} ${indicator}[${region}]@${period}`,
        ),
    ).toEqual(reached)
  })
})
