import { strFromU8, unzipSync } from 'fflate'

const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const read = (escaped: string): string =>
  escaped.replace(/&(\w+);/g, (whole, name: string) => characters[name] ?? whole)

/** The paragraphs of a Word file as a reader sees them, from its body alone. */
export function wordParagraphs(file: Uint8Array): string[] {
  const body = strFromU8(unzipSync(file)['word/document.xml']!)
  return [...body.matchAll(/<w:p(?: [^>]*)?>(.*?)<\/w:p>/gs)].map(([, paragraph = '']) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text = '']) => read(text)).join(''),
  )
}

/** The answers of a file of questions, by question: what stands behind `label`, up to what comes next. */
export function answersIn(file: Uint8Array, label: '参考答复：' | '答：'): Map<string, string> {
  const answers = new Map<string, string>()
  let question = ''
  let isAnswer = false
  for (const paragraph of wordParagraphs(file)) {
    const asked = /^\d+\.问：(.*)$/s.exec(paragraph)?.[1]
    if (asked !== undefined) question = asked
    if (asked !== undefined || /^(?:追问预案|不宜表述|数据及来源)：/.test(paragraph)) isAnswer = false
    if (paragraph.startsWith(label)) isAnswer = true
    if (isAnswer)
      answers.set(
        question,
        (answers.get(question) ?? '') +
          (paragraph.startsWith(label) ? paragraph.slice(label.length) : paragraph),
      )
  }
  return answers
}

/** What a script says behind its salutation. */
export function spokenIn(file: Uint8Array, salutation: string): string {
  const paragraphs = wordParagraphs(file)
  return paragraphs.slice(paragraphs.indexOf(salutation) + 1).join('')
}
