import { registerHooks } from 'node:module'
import { app, BrowserWindow, dialog, protocol } from './electron.ts'

/**
 * Runs the built main process in Node, with the stand-in for `electron`, and prints what it answers: whether
 * the bundle holds all it needs shows without Electron's binary. Started by test/e2e/bundle.test.ts in a
 * process of its own.
 */
const standIn = new URL('./electron.ts', import.meta.url).href
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
})

async function handler(): Promise<(request: Request) => Promise<Response>> {
  for (;;) {
    const found = protocol.handlers.get('lectern')
    if (found) return found
    if (dialog.errors.length > 0) throw new Error(dialog.errors.join('\n'))
    await new Promise(resolve => setImmediate(resolve))
  }
}

type Handler = (request: Request) => Promise<Response>
interface Asked<Data> {
  readonly result: { readonly data: Data }
}

async function read<Data>(answer: Handler, procedure: string, input?: object): Promise<Data> {
  const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`
  const response = await answer(new Request(`lectern://app/api/trpc/${procedure}${query}`))
  return ((await response.json()) as Asked<Data>).result.data
}

/** Starts an export on the bundle's own thread and answers what it made begins with, and its size. */
async function exportFile(answer: Handler, request: object): Promise<{ begins: string; bytes: number }> {
  const started = await answer(
    new Request('lectern://app/api/trpc/exports.start', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    }),
  )
  const { id } = ((await started.json()) as Asked<{ id: string }>).result.data
  await ended(answer, id)
  const download = await answer(new Request(`lectern://app/download/${id}`))
  if (!download.ok) throw new Error(`the export failed: ${JSON.stringify(request)}`)
  const bytes = Buffer.from(await download.arrayBuffer())
  return { begins: bytes.toString('latin1', 0, 4), bytes: bytes.length }
}

/** The events of a job come to their end when the job does. */
async function ended(answer: Handler, id: string): Promise<void> {
  const input = encodeURIComponent(JSON.stringify({ id }))
  const events = await answer(
    new Request(`lectern://app/api/trpc/jobs.watch?input=${input}`, {
      headers: { accept: 'text/event-stream' },
    }),
  )
  if (!events.ok || !events.body) throw new Error(`the job cannot be watched: ${events.status}`)
  const reader = events.body.pipeThrough(new TextDecoderStream()).getReader()
  for (let text = ''; !text.includes('event: return');) {
    const { done, value } = await reader.read()
    if (done) break
    text += value
  }
  await reader.cancel()
}

await import(new URL('../dist/electron/main.js', import.meta.url).href)
const answer = await handler()
const page = await answer(new Request('lectern://app/'))
const workspace = await read<{ location: string }>(answer, 'workspace.info')
const [event] = await read<{ id: string }[]>(answer, 'events.list')
const [script] = await read<{ id: string }[]>(answer, 'scripts.list', { event: event?.id })
const [chart] = await read<{ chart: { id: string } }[]>(answer, 'charts.list', { event: event?.id })
const files = [
  await exportFile(answer, { kind: 'script', script: script?.id, template: 'official' }),
  await exportFile(answer, { kind: 'chart', chart: chart?.chart.id, width: 1920 }),
  await exportFile(answer, { kind: 'deck', event: event?.id }),
]
process.stdout.write(
  JSON.stringify({ page: page.status, workspace: workspace.location.split(/[\\/]/).at(-1), files }),
)

// The page is not there to save anything: leaving must close the store and let the process end by itself.
for (const window of BrowserWindow.open) window.webContents.isGone = true
app.quit()
