const numbers = /-?\d[\d,]*(?:\.\d+)?/g

/** The digits of a label that are its value, whatever their sign. */
export const digitsOf = (label: string, value: number) =>
  [...label.matchAll(numbers)].find(
    match => Math.abs(Number(match[0].replaceAll(',', ''))) === Math.abs(value),
  )
