import { expect, it } from 'vitest'
import { sentencesFor, type BrowserReason } from '../../../../scripts/start/sentences.ts'

const reasons: BrowserReason[] = ['no-network', 'stalled', 'failed', 'no-display', 'did-not-start']

it.each(['en-GB', 'zh-CN'])('says in %s, in one line, why, how to have a window, and where', locale => {
  const lines = reasons.map(reason => sentencesFor(locale).inBrowser(reason, 'http://127.0.0.1:8000/#x'))
  expect(new Set(lines).size).toBe(reasons.length)
  for (const line of lines)
    expect(line).toMatch(
      /^[^\n]*ELECTRON_MIRROR[^\n]*ELECTRON_OVERRIDE_DIST_PATH[^\n]*http:\/\/127\.0\.0\.1:8000\/#x$/,
    )
})
