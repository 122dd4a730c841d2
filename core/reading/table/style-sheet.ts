/** How text looks that a style sheet says more of than its letters. */
export interface StyledLook {
  readonly raised?: boolean
  readonly struck?: boolean
  /** Nobody sees it. */
  readonly hidden?: boolean
}

/**
 * What the declarations of a style (CSS) make of text; undefined where that is nothing that changes what it
 * says.
 */
export function lookOfStyle(declarations: string): StyledLook | undefined {
  const look = {
    ...(/vertical-align\s*:\s*super/i.test(declarations) ? { raised: true } : {}),
    ...(/line-through/i.test(declarations) ? { struck: true } : {}),
    ...(/display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(declarations)
      ? { hidden: true }
      : {}),
  }
  return Object.keys(look).length === 0 ? undefined : look
}

const longestSheet = 500_000

/** The looks that a style sheet gives to classes of elements, by the name of the class. */
export function looksByClass(sheet: string): ReadonlyMap<string, StyledLook> {
  const looks = new Map<string, StyledLook>()
  for (const rule of sheet.slice(0, longestSheet).split('}')) {
    const opening = rule.lastIndexOf('{')
    const look = opening < 0 ? undefined : lookOfStyle(rule.slice(opening + 1))
    if (!look) continue
    for (const selector of rule.slice(rule.lastIndexOf('{', opening - 1) + 1, opening).split(',')) {
      const name = /^[a-z]*\.([\w\u0080-\uffff-]+)$/iu.exec(selector.replace(/<!--/gu, '').trim())?.[1]
      if (name !== undefined) looks.set(name, { ...looks.get(name), ...look })
    }
  }
  return looks
}
