import { done, refused, type Outcome } from '../../problem.ts'
import { classPlace } from '../class-name.ts'
import { term } from '../formula.ts'
import { isClassName } from '../limit.ts'
import { onlyExact, placeOf, writeOperand, type FigureKind, type Print, type Reading } from '../kind.ts'
import type { Language, Operand, Printed } from '../model.ts'
import { choice, number, saidAs } from '../picking.ts'
import { unroundedWords } from '../rounding-words.ts'

/** A class that is as good as another or better, the best first. */
export interface GradeFigure extends Printed {
  readonly kind: 'grade'
  readonly of: Operand
  readonly form: Form
  /** The class it is held against, as written; printed as its indicator names it. */
  readonly limit: string
}

type Form = 'better' | 'reaches' | 'upwards'

const keywords: Readonly<Record<string, Form>> = {
  优于: 'better',
  达到或优于: 'reaches',
  及以上: 'upwards',
  'better-than': 'better',
  'reaches-class': 'reaches',
  'class-upwards': 'upwards',
}
const written: Readonly<Record<Form, string>> = { better: '优于', reaches: '达到或优于', upwards: '及以上' }

const form = choice<Form>(
  {
    reaches: { zh: '达到或优于某类', en: 'As good as or better' },
    better: { zh: '优于某类', en: 'Better than' },
    upwards: { zh: '某类及以上', en: 'That class and above' },
  },
  'form',
  saidAs,
)
const limitField = number('limit', { zh: '哪一类', en: 'Which class' }, 'Ⅲ类', /^[\p{L}\p{N}]{1,20}$/u)

/**
 * `{{k@2022:优于(Ⅲ类)}}` prints 优于Ⅲ类 of an indicator whose values are classes, `:达到或优于(Ⅲ类)` 达到或优于Ⅲ类 and
 * `:及以上(Ⅱ类)` Ⅱ类及以上. 优于 excludes the class it names, the others include it; what is not so good is refused
 * (`class-not-reached`), and anything but a class with `not-a-class`. B1 rows 43 and 44.
 */
export const grade: FigureKind<GradeFigure> = {
  kind: 'grade',
  join: '',
  label: { zh: '类别', en: 'Class' },
  ways: [
    {
      name: 'grade',
      group: 'amount',
      label: { zh: '优于某类、某类及以上', en: 'Better than a class' },
      fields: [form, limitField],
      build: chosen => {
        const limit = limitField.read(chosen)
        return limit === undefined
          ? undefined
          : { kind: 'grade', of: chosen.of, form: form.read(chosen), limit }
      },
      take: ({ of, form: said, limit }) => ({ ...of, more: { form: said, limit } }),
    },
  ],
  asks: [
    {
      name: 'grade',
      words: ['达到或优于', '及以上'],
      propose: ({ of, indicator }) =>
        indicator.type === 'class' && indicator.classes.length > 0
          ? [
              {
                kind: 'grade',
                of,
                form: 'reaches',
                limit: indicator.classes[Math.min(2, indicator.classes.length - 1)]!,
              },
            ]
          : [],
    },
  ],
  plottedIn: () => 'nothing',
  read: ({ keyword, argument, operands: [of] }) => {
    const said = keywords[keyword]
    return of && said && argument !== undefined && isClassName(argument)
      ? { kind: 'grade', of, form: said, limit: argument }
      : undefined
  },
  write: ({ of, form: said, limit }) => `${writeOperand(of)}:${written[said]}(${limit})`,
  operands: ({ of }) => [of],
  honours: () => false,
  accepts: onlyExact,
  ordinal: (expression, [reading], { language }) => held(expression, reading!, language),
  render: ({ limit }, [reading]) =>
    refused('not-a-class', { ...placeOf(reading!), value: reading!.operand.value, class: limit }),
}

function held({ form: said, limit }: GradeFigure, reading: Reading, language: Language): Outcome<Print> {
  const { indicator, value, operand } = reading
  const name =
    indicator.type === 'class' && value.isInteger() ? indicator.classes[value.toNumber() - 1] : undefined
  const other = classPlace(limit, indicator.classes)
  if (name === undefined || other === 0)
    return refused('not-a-class', { ...placeOf(reading), value: operand.value, class: limit })
  const against = indicator.classes[other - 1]!
  const isReached = said === 'better' ? value.lt(other) : value.lte(other)
  if (!isReached) return refused('class-not-reached', { ...placeOf(reading), value: name, class: against })
  return done({
    text: words(said, against, language),
    number: value.toFixed(),
    unit: '',
    exact: value,
    formula: `${term(value)} ${said === 'better' ? '<' : '≤'} ${other}`,
    rounding: unroundedWords(language),
    direction: 'none',
  })
}

function words(said: Form, limit: string, language: Language): string {
  if (language === 'en')
    return { better: `better than ${limit}`, reaches: `${limit} or better`, upwards: `${limit} and above` }[
      said
    ]
  return { better: `优于${limit}`, reaches: `达到或优于${limit}`, upwards: `${limit}及以上` }[said]
}
