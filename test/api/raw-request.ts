import { connect } from 'node:net'

/** What came back over a socket; status 0 where it was closed without an answer. */
export interface RawAnswer {
  readonly status: number
  readonly head: string
  readonly body: string
}

/**
 * Sends a request exactly as it is spelled, which no client library would, and hears what comes until the
 * other side closes.
 */
export function sendRaw(port: number, request: string): Promise<RawAnswer> {
  return new Promise(resolve => {
    const parts: Buffer[] = []
    const socket = connect(port, '127.0.0.1', () => socket.write(request, 'latin1'))
    socket.on('data', part => parts.push(part))
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(parsed(Buffer.concat(parts).toString('utf8'))))
  })
}

function parsed(answer: string): RawAnswer {
  const end = answer.indexOf('\r\n\r\n')
  const head = answer.slice(0, end)
  const body = answer.slice(end + 4)
  return {
    status: Number(/^HTTP\/1\.[01] (\d{3})/.exec(head)?.[1] ?? 0),
    head,
    body: /^transfer-encoding: chunked/im.test(head) ? joined(body) : body,
  }
}

/** A body that came in chunks of plain letters, each after its length in hexadecimal. */
function joined(chunks: string): string {
  const length = parseInt(chunks, 16)
  const begin = chunks.indexOf('\r\n') + 2
  return length > 0 ? chunks.slice(begin, begin + length) + joined(chunks.slice(begin + length + 2)) : ''
}

export interface Spelled {
  readonly method?: string
  readonly target: string
  readonly version?: string
  /** undefined leaves the header out. */
  readonly host: string | undefined
  readonly headers?: readonly string[]
  readonly body?: string
}

/** A request as the bytes that travel. */
export function spelled({
  method = 'GET',
  target,
  version = '1.1',
  host,
  headers = [],
  body = '',
}: Spelled): string {
  const lines = [
    `${method} ${target} HTTP/${version}`,
    ...(host === undefined ? [] : [`Host: ${host}`]),
    'Connection: close',
    ...headers,
    ...(body === '' ? [] : [`Content-Length: ${Buffer.byteLength(body)}`]),
  ]
  return `${lines.join('\r\n')}\r\n\r\n${body}`
}
