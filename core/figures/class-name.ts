const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
const romans = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']

const wholeIn = (written: string): number =>
  /^\d+$/.test(written) ? Number(written) : Math.max(romans.indexOf(written), numerals.indexOf(written))

/** Ⅱ类, II类, 2类, 二类 and 2 类 are one name. */
function plainName(written: string): string {
  const text = written.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
  const parts = /^(第|class|劣)?([ivx]+|[一二三四五六七八九十]+|\d+)(\D*)$/.exec(text)
  const [, before = '', number = '', behind = ''] = parts ?? []
  if (number === '') return text
  const whole = wholeIn(number)
  return `${before === '劣' ? before : ''}${whole > 0 ? whole : number}${behind}`
}

/**
 * The place of a class among the classes of an indicator, the best the first, however its name is written:
 * Ⅱ类, II类, 2类, Ⅱ. A number alone names none. 0 where they hold none of that name.
 */
export function classPlace(written: string, classes: readonly string[]): number {
  const exact = classes.indexOf(written) + 1
  if (exact > 0) return exact
  const asked = plainName(written)
  const named = classes.findIndex(name => plainName(name) === asked) + 1
  if (named > 0 || /^\d+$/.test(written.normalize('NFKC').trim())) return named
  return classes.findIndex(name => plainName(name).replace(/[类级等档]$/, '') === asked) + 1
}
