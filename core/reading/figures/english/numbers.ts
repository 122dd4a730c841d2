import type { Quantity } from '../numbers.ts'

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const small = [...ones.slice(1, 10)].join('|')
const word = `(?:(?:${tens.join('|')})(?:-(?:${small}))?|${ones.slice(2).toReversed().join('|')})`
const fractions: Readonly<Record<string, string>> = {
  half: '1/2',
  'one-third': '1/3',
  'a third': '1/3',
  'two-thirds': '2/3',
  'two thirds': '2/3',
  'a quarter': '1/4',
  'one-quarter': '1/4',
  'three-quarters': '3/4',
  'three quarters': '3/4',
  'one-fifth': '1/5',
  'a fifth': '1/5',
  'two-fifths': '2/5',
  'four-fifths': '4/5',
}

const measures =
  'percentage points?|basis points?|percent(?!age)|per cent|%|micrograms per cubic met(?:er|re)|milligrams per lit(?:er|re)|square (?:kilo)?met(?:er|re)s?|cubic met(?:er|re)s?(?: per second| per day)?|kilowatt-hours?|megawatts?|gigawatts?|kilomet(?:er|re)s?|met(?:er|re)s?|miles?|hectares?|acres?|mu|(?:metric )?tons?|tonnes?|kilograms?|grams?|lit(?:er|re)s?|degrees(?: Celsius)?|yuan|dollars?|euros?|pounds?|renminbi|times|fold|hours?|minutes?|(?:working |calendar )?days?|weeks?|months?|nights?|people|persons?|residents|households|workers|visitors|patients|students|vehicles|jobs|beds|cases|deaths|[μµu]g/m[3³]|mg/[Ll]|kWh|MWh|MW|GW|kW|km²|km2|km|kg|m³|m3|m²|m2|°C|℃|t'
const scale = '(?:hundred thousand|hundred|thousand|million|billion|trillion)'
const digits = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`
const unit = String.raw`(?:(?<gap>[ \u00a0-]?)(?<unit>(?:(?:${scale})(?:[ -](?:${measures}))?|${measures})(?![\p{L}\d])|%))?`
const quantity = new RegExp(
  String.raw`(?<currency>US\$|HK\$|\$|€|£|¥|RMB ?)?(?<![\w.,/:-])(?<sign>[−-](?=\d))?(?:(?<digits>${digits})|(?<word>${word}))(?![\d])` +
    unit,
  'giu',
)
const fraction = new RegExp(
  String.raw`(?<![\w-]|(?:first|second) )(?:${Object.keys(fractions).join('|')})(?= (?:of|the)\b)`,
  'giu',
)
const currency: Readonly<Record<string, string>> = {
  $: 'dollars',
  US$: 'dollars',
  HK$: 'Hong Kong dollars',
  '€': 'euros',
  '£': 'pounds',
  '¥': 'yuan',
  RMB: 'yuan',
}

/** Every number of a clean English text with what stands behind it as its unit, in order. */
export function quantitiesIn(text: string): Quantity[] {
  const found: Quantity[] = []
  for (const match of text.matchAll(quantity)) {
    if (!counts(match, text)) continue
    const {
      currency: sign = '',
      sign: minus = '',
      digits: number,
      word: spoken,
      unit: said = '',
    } = match.groups!
    const start = match.index
    const end = start + match[0].length
    const money = currency[sign.trim()] ?? ''
    found.push({
      start,
      digitsEnd: said === '' ? end : end - said.length,
      end,
      value: `${minus === '' ? '' : '-'}${number?.replace(/,/g, '') ?? valueOf(spoken!)}`,
      unit: [said.replace(/^per cent$|^%$/i, 'percent'), money].filter(part => part !== '').join(' '),
      qualifier: '',
      isHan: number === undefined,
    })
  }
  for (const { 0: said, index } of text.matchAll(fraction))
    found.push({
      start: index,
      digitsEnd: index + said.length,
      end: index + said.length,
      value: fractions[said.toLowerCase()]!,
      unit: '',
      qualifier: '',
      isHan: true,
    })
  const parts = found.filter(({ value }) => value.includes('/'))
  return found
    .filter(
      each =>
        each.value.includes('/') || !parts.some(({ start, end }) => start < each.end && each.start < end),
    )
    .toSorted((left, right) => left.start - right.start)
}

/** Numbers below ten in words are words: two doses; but six minutes and nine of them are counted. */
function counts({ 0: said, index, groups }: RegExpExecArray, text: string): boolean {
  const { word: spoken, unit: own } = groups!
  if (spoken === undefined || own !== undefined || ones.indexOf(spoken.toLowerCase()) < 0) return true
  return (
    ones.indexOf(spoken.toLowerCase()) >= 10 ||
    /^ of (?:them|the|these|those|which|whom)\b/u.test(text.slice(index + said.length))
  )
}

function valueOf(spoken: string): string {
  const [ten = '', one] = spoken.toLowerCase().split('-')
  const whole = ones.indexOf(ten) >= 0 ? ones.indexOf(ten) : (tens.indexOf(ten) + 2) * 10
  return String(whole + (one ? ones.indexOf(one) : 0))
}
