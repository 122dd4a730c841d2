/**
 * The day (`2023-08-11`) on the wall calendar of this machine at a moment (ISO 8601): what is valid until
 * today is valid until midnight here.
 */
export function localDay(moment: string): string {
  const at = new Date(moment)
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}
