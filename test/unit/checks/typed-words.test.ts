import { describe, expect, it } from 'vitest'
import { judgedWords, typedWords, withFigureFor, wordsAsk } from '../../../core/checks/typed-words.ts'
import type { Inline } from '../../../core/documents/model.ts'
import { renderWritten, type FigureMap, type Language } from '../../../core/figures/index.ts'
import { data, phrases } from '../../phrases/index.ts'

const rendered =
  (language: Language) =>
  (expression: string): FigureMap[string] => {
    const outcome = renderWritten(expression, data, language)
    return outcome.ok ? outcome : { ok: false, problem: { code: outcome.problem.code, facts: {} } }
  }

/** A paragraph as it is typed, figures between braces. */
function paragraph(text: string, language: Language = 'zh'): Inline[] {
  return text
    .split(/(\{\{.*?\}\})/)
    .filter(piece => piece !== '')
    .map((piece): Inline => {
      if (!piece.startsWith('{{')) return { type: 'text', text: piece }
      const figure = rendered(language)(piece)
      return { type: 'figure', expression: piece, printed: figure.ok ? figure.value.text : '' }
    })
}

const judged = (text: string, language: Language = 'zh') =>
  judgedWords(paragraph(text, language), rendered(language))
const verdicts = (text: string, language: Language = 'zh') =>
  judged(text, language).map(({ word, verdict, instead }) => [word.trim(), verdict, instead?.text ?? ''])

describe('words typed beside a figure', () => {
  it.each([
    ['细颗粒物降至{{PM2.5浓度@2022}}。', [['降至', 'agrees', '降至31.4微克/立方米']]],
    ['细颗粒物升至{{PM2.5浓度@2022}}。', [['升至', 'contradicts', '降至31.4微克/立方米']]],
    ['优良天数减少到{{优良天数@2022}}。', [['减少到', 'contradicts', '增加到316天']]],
    ['由{{优良天数@2018}}提高到{{优良天数@2022}}。', [['提高到', 'agrees', '提高到316天']]],
    ['优良天数超过{{优良天数@2022}}。', [['超过', 'contradicts', '超过310天']]],
    ['优良天数近{{优良天数@2022}}。', [['近', 'contradicts', '近320天']]],
    ['优良天数{{优良天数@2022}}以上。', [['以上', 'agrees', '310天以上']]],
    ['市场主体约{{市场主体@2022|计=万,位数=0}}。', [['约', 'agrees', '约30万户']]],
    ['重污染仅{{重污染天数@2021}}。', [['仅', 'agrees', '仅1天']]],
    ['优良天数仅{{优良天数@2022}}。', [['仅', 'contradicts', '']]],
    ['优良天数高达{{优良天数@2022}}。', [['高达', 'agrees', '高达316天']]],
    ['细颗粒物高达{{PM2.5浓度@2022}}。', [['高达', 'contradicts', '']]],
    ['优良天数不到{{优良天数@2022}}。', [['不到', 'contradicts', '不到320天']]],
    ['清洁能源增长{{清洁能源@2022/电力装机@2022:占比}}。', [['增长', 'contradicts', '']]],
    ['全部{{达标断面@2022/断面总数@2022:其中}}达标。', [['全部', 'contradicts', '']]],
    ['全部{{达标水源地@2022/水源地总数@2022:其中}}达标。', [['全部', 'agrees', '全部']]],
    ['投资增长{{投资增速@2022}}。', [['增长', 'contradicts', '下降3.6%']]],
    ['占比超过{{清洁能源@2022/电力装机@2022:占比}}。', [['超过', 'agrees', '超过66%']]],
    ['占比近{{清洁能源@2022/电力装机@2022:占比|位数=0}}。', [['近', 'agrees', '近67%']]],
    ['优良天数增加{{优良天数@2022:同比增减}}。', [['增加', 'doubled', '同比增加12天']]],
    ['优良天数增加 {{优良天数@2022:同比增减}}。', [['增加', 'doubled', '同比增加12天']]],
    ['优良天数减少到 {{优良天数@2022}}。', [['减少到', 'contradicts', '增加到316天']]],
    ['新能源车跃升至{{新能源车@2022}}。', [['跃升至', 'agrees', '跃升至21960辆']]],
    ['优良天数跃升至{{优良天数@2022}}。', [['跃升至', 'contradicts', '']]],
    ['细颗粒物跃升至{{PM2.5浓度@2022}}。', [['跃升至', 'contradicts', '下降至31.4微克/立方米']]],
    ['新能源车远超{{新能源车@2022}}。', [['远超', 'contradicts', '']]],
    ['工业投资{{工业投资@2022}}，远超{{技改投资@2022}}。', [['远超', 'agrees', '远超技改投资']]],
    ['三产{{三产增加值@2022}}，远超{{二产增加值@2022}}。', [['远超', 'contradicts', '']]],
    ['技改投资{{技改投资@2022}}，远超{{工业投资@2022}}。', [['远超', 'contradicts', '远低于工业投资']]],
    ['游客日均{{游客@2022}}。', [['日均', 'contradicts', '日均3.4万人次']]],
    [
      '用水量同比、环比分别{{投诉量@2022-06:同比环比}}。',
      [['同比、环比分别', 'doubled', '同比、环比分别下降12.6%和5.8%']],
    ],
    ['优良天数{{优良天数@2022}}天。', [['天', 'doubled', '316天']]],
  ])('%s', (text, expected) => {
    expect(verdicts(text)).toEqual(expected)
  })

  it.each([
    // Another figure is what they are compared with, and what the source only bounds is not known exactly.
    '优良天数{{优良天数@2022}}，超过{{优良天数@2021}}。',
    '优良天数率高于全省的{{优良天数率[linjiang]@2022}}。',
    '低于{{优良天数率.目标@2022}}的目标。',
    '新增{{监测站@2022}}。',
    '优良天数率远超全省的{{优良天数率[linjiang]@2022}}。',
    '优良天数率远超{{优良天数率[linjiang]@2022}}。',
    '垃圾无害化率日均{{垃圾无害化率@2022}}。',
    '减少{{化学需氧量@2022}}。',
    '镍浓度降至{{镍浓度@2012}}。',
    '优良天数为{{优良天数@2022}}。',
    '同比{{优良天数@2022:同比}}左右为难。',
  ])('leaves alone what the data do not tell: %s', text => {
    expect(verdicts(text).filter(([, verdict]) => verdict === 'contradicts')).toEqual([])
  })

  it('calls nothing doubled in what offices say', () => {
    const all = phrases.flatMap(({ written, language }) =>
      judged(written, language).map(word => ({ written, word })),
    )
    expect(
      all.filter(({ word }) => word.verdict === 'doubled').map(({ written, word }) => [written, word.word]),
    ).toEqual([])
  })

  it('judges English alike', () => {
    expect([
      ...verdicts('PM2.5 rose to {{PM2.5浓度@2022}}.', 'en'),
      ...verdicts('PM2.5 fell to {{PM2.5浓度@2022}}.', 'en'),
      ...verdicts('There were more than {{优良天数@2022}}.', 'en'),
      ...verdicts('In all {{达标断面@2022/断面总数@2022:其中}} sections.', 'en'),
    ]).toEqual([
      ['rose to', 'contradicts', 'fell to 31.4 μg/m³'],
      ['fell to', 'agrees', 'fell to 31.4 μg/m³'],
      ['more than', 'contradicts', 'more than 310 days'],
      ['all', 'contradicts', ''],
    ])
  })

  it('asks for the figure and for the one that says the word itself', () => {
    expect(wordsAsk(paragraph('降至{{PM2.5浓度@2022}}'))).toEqual([
      '{{PM2.5浓度@2022}}',
      '{{PM2.5浓度@2021→PM2.5浓度@2022:至|词=升/降}}',
    ])
    expect(typedWords(paragraph('为{{PM2.5浓度@2022}}'))).toEqual([])
  })

  it('offers the figure in place of both', () => {
    const prose = paragraph('细颗粒物升至{{PM2.5浓度@2022}}，向好。')
    expect(withFigureFor(prose, judgedWords(prose, rendered('zh'))[0]!)).toEqual([
      { type: 'text', text: '细颗粒物' },
      {
        type: 'figure',
        expression: '{{PM2.5浓度@2021→PM2.5浓度@2022:至|词=升/降}}',
        printed: '降至31.4微克/立方米',
      },
      { type: 'text', text: '，向好。' },
    ])
  })
})
