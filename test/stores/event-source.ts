type Listener = (event: { data?: string; lastEventId?: string }) => void

/**
 * What a browser has to be told of changes by, over the handler itself: as much of the standard as the client
 * asks for.
 */
export const eventSourceOver = (fetch: (request: Request) => Promise<Response>) =>
  class {
    static readonly CONNECTING = 0
    static readonly OPEN = 1
    static readonly CLOSED = 2
    readonly CONNECTING = 0
    readonly OPEN = 1
    readonly CLOSED = 2
    readyState = 0
    readonly url: string
    readonly withCredentials = false
    readonly #listeners = new Map<string, Set<Listener>>()
    readonly #stop = new AbortController()

    constructor(url: string | URL) {
      this.url = String(url)
      void this.#read()
    }

    addEventListener(type: string, listener: Listener): void {
      this.#listeners.set(type, (this.#listeners.get(type) ?? new Set()).add(listener))
    }

    removeEventListener(type: string, listener: Listener): void {
      this.#listeners.get(type)?.delete(listener)
    }

    close(): void {
      this.readyState = 2
      this.#stop.abort()
    }

    async #read(): Promise<void> {
      const { body } = await fetch(new Request(this.url, { signal: this.#stop.signal }))
      this.readyState = 1
      this.#tell('open', {})
      let held = ''
      try {
        for await (const text of body!.pipeThrough(new TextDecoderStream())) {
          const events = (held + text).split('\n\n')
          held = events.pop()!
          for (const event of events) this.#hear(event)
        }
      } catch (error) {
        if (!this.#stop.signal.aborted) throw error
      }
    }

    #hear(written: string): void {
      const fields = new Map(
        written.split('\n').map(line => {
          const [name = '', ...rest] = line.split(':')
          return [name, rest.join(':').trim()] as const
        }),
      )
      this.#tell(fields.get('event') ?? 'message', {
        data: fields.get('data') ?? '',
        lastEventId: fields.get('id') ?? '',
      })
    }

    #tell(type: string, event: Parameters<Listener>[0]): void {
      if (this.readyState === 2) return
      for (const listener of this.#listeners.get(type) ?? []) listener(event)
    }
  }
