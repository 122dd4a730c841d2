import type { LeftNumber, NumberReason } from '../../text/model.ts'

const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?'
const year = '(?:19|20)\\d{2}'
const ordinal = '\\d+(?:st|nd|rd|th)'

/** What a number is written in that says nothing of how much there is; the first that matches wins. */
const rules: readonly (readonly [NumberReason, RegExp])[] = [
  ['plan', /\b(?:\d+(?:st|nd|rd|th)|[A-Z]\w+) Five-Year Plan\b/gu],
  ['telephone', /\b0\d{2,4}(?: \d{3,4}){1,2}\b/gu],
  ['identifier', /https?:\/\/\S+|www\.\S+|[\w.-]+@[\w.-]+/gu],
  [
    'date',
    new RegExp(
      `\\b${month} \\d{1,2}(?:st|nd|rd|th)?(?:\\s?[-–—]\\s?(?:${month} )?\\d{1,2})?(?:,? ${year})?\\b`,
      'gu',
    ),
  ],
  [
    'date',
    new RegExp(
      `\\b\\d{1,2}(?:st|nd|rd|th)?(?:\\s?[-–—]\\s?\\d{1,2})? (?:of )?${month}(?:,? ${year})?\\b`,
      'gu',
    ),
  ],
  [
    'date',
    new RegExp(
      `\\b(?:${month} )?${year}(?:\\s?(?:[-–—/]|to|and)\\s?(?:${month} )?(?:${year}|\\d{2}(?!\\d)))?(?![\\d,.]*\\d|\\s?(?:percent|per cent|%|people|tons|tonnes|hectares|households|residents|yuan|cases))\\b`,
      'gu',
    ),
  ],
  [
    'date',
    new RegExp(`\\b${year}[-/.]\\d{1,2}[-/.]\\d{1,2}\\b|\\b\\d{1,2}/\\d{1,2}/(?:${year}|\\d{2})\\b`, 'gu'),
  ],
  [
    'date',
    /\b(?:19|20)\d0s\b|\bQ[1-4]\b|\b(?:past|last|next|previous|coming|over|for|within) (?:\w+|\d+) (?:consecutive )?(?:years?|months?|weeks?|decades?)\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+)-year\b/giu,
  ],
  [
    'name',
    /\b(?:aged?|ages) \d+(?:\s?(?:[-–—]|to)\s?\d+)?(?: (?:and|or) (?:above|over|older|under))?|\b\d+-year-olds?\b/giu,
  ],
  ['date', /\bfirst (?:\w+) (?:years|months|weeks|quarters)\b/giu],
  [
    'time',
    /\b\d{1,2}:\d{2}\s?(?:a\.?m\.?|p\.?m\.?)?(?=\W|$)|\b\d{1,2}\.\d{2}\s?(?:a\.?m\.?|p\.?m\.?)(?=\W|$)|\b\d{1,2}\s?(?:a\.?m\.?|p\.?m\.?)(?=\W|$)|\b\d{1,2} o'clock\b/giu,
  ],
  ['scheme', /\b\d+\/\d+\b|\b\d+x\d+\b|\b\d+\+[\dN]+\b/gu],
  [
    'law',
    /\b(?:Articles?|Sections?|Clauses?|Chapters?|Rules?|Acts?|Titles?|Paragraphs?) \d+(?:\.\d+)*(?:\([a-z\d]+\))*/gu,
  ],
  [
    'document',
    /\b(?:Resolutions?|Orders?|Decrees?|Documents?|Bills?|Circulars?|Notices?) (?:No\. ?)?\d+\b/gu,
  ],
  ['standard', /\b(?:GB|ISO|IEC|EN|ASTM|HJ)(?:\/T)?[ -]?\d+(?:[-.:]\d+)*/gu],
  [
    'attachment',
    /\b(?:Annex(?:es)?|Appendix|Figures?|Tables?|Charts?|Attachments?|Box|Slides?|Pages?|Notes?) \d+\b/giu,
  ],
  [
    'telephone',
    /\b(?:call|dial|hotline|phone|tel)[^.\d]{0,16}\+?\d[\d -]{2,}\d\b|\b\d{5} hotline\b|\+\d{1,3}[ -]\d[\d -]{6,}/giu,
  ],
  ['ordinal', new RegExp(`\\b(?:No\\.|Number) ?\\d+|\\b${ordinal}\\b`, 'giu')],
  [
    'class',
    /\b(?:Class|Grade|Category|Level|Tier|Phase|Stage|Type|Group|Zone|Unit|Line|Route|Highway|Terminal|Gate|Room|Building) (?:[IVX]+|\d+)\b/gu,
  ],
  ['name', /\b(?:PM ?2\.5|PM ?10|COVID-19|[A-Z]{1,5}-?\d+(?:\.\d+)?[A-Z]*|\d+G|\d+D)\b/gu],
  ['list', /(?<=^|\n)\s*\(?\d{1,2}[.)](?!\d)/gu],
  [
    'idiom',
    /\b(?:one|two|three) (?:of the|sides?|sessions|parties|hands?|things?|ways?|aspects?|points?|questions?|more|countries|leaders|presidents|ministers|colleagues)\b|\bdouble-digit\b|\bone\b/giu,
  ],
]

/** The numbers of a clean English text that are no figures, each with its reason, in order. */
export function leftAlone(text: string): LeftNumber[] {
  const taken: LeftNumber[] = []
  for (const [reason, pattern] of rules)
    for (const { 0: found, index: start } of text.matchAll(pattern)) {
      const end = start + found.length
      if (found !== '' && !taken.some(span => span.start < end && start < span.end))
        taken.push({ start, end, reason })
    }
  return taken.toSorted((left, right) => left.start - right.start)
}
