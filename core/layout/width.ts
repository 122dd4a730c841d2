const narrow = /[\u0020-\u02ff]/

/**
 * Width of a text in ems of its size: a Han character or full-width sign is 1, a Latin one a little over a
 * half.
 */
export const emWidth = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (narrow.test(sign) ? 0.55 : 1), 0)
