import { desktopBridge } from './bridge.ts'

/**
 * Saves what `url` (of our own handler, e.g. `/download/<job id>`) answers with. The desktop asks for a place
 * and resolves to its path; the browser downloads, where only it knows where to, and resolves to the name. ''
 * if cancelled.
 */
export async function saveFile(name: string, url: string): Promise<string> {
  const desktop = desktopBridge()
  if (desktop) return desktop.saveBytes(name, url)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  return name
}
