import { JSDOM, VirtualConsole } from 'jsdom'
import { createPinia, setActivePinia } from 'pinia'
import { createRenderer, type App } from 'vue'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import { vi } from 'vitest'
import { openOffice, type Office, type Seat } from '../api/office.ts'
import type * as allStores from './all-stores.ts'
import { eventSourceOver } from './event-source.ts'

type Stores = typeof allStores
type StoreName = Exclude<keyof Stores, 'storeAll'>

/** A window of the interface without its page: every store works, over the real handler. */
export interface Desk {
  readonly office: Office
  readonly router: Router
  /** Gives a store as a component would get it. */
  use<Name extends StoreName>(name: Name): ReturnType<Stores[Name]>
  /** What this window told the person, as sentences. */
  told(): readonly string[]
  /** A second person, who may enter, at the same workspace in a session of their own. */
  readonly other: Seat
  close(): Promise<void>
}

const origin = 'http://lectern.test'

/** What stores look for in a window; there is no page, so nothing else of one is here. */
function standInForWindow(): void {
  // A file is downloaded by a link, which leads nowhere here: that is not said aloud.
  const virtualConsole = new VirtualConsole()
  const { window } = new JSDOM('<!doctype html><html></html>', { url: `${origin}/`, virtualConsole })
  const still = { matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }
  vi.stubGlobal('window', Object.assign(window, { matchMedia: () => still }))
  for (const name of [
    'document',
    'location',
    'localStorage',
    'sessionStorage',
    'Node',
    'Element',
    'HTMLElement',
  ])
    vi.stubGlobal(name, window[name as 'document'])
  vi.stubGlobal('requestIdleCallback', (act: () => void) => setTimeout(act))
  vi.stubGlobal('reportError', (error: unknown) => {
    throw error
  })
}

/** The sample, opened by a window that has started and follows the workspace. */
export async function openDesk(options?: Parameters<typeof openOffice>[0]): Promise<Desk> {
  standInForWindow()
  const { apiKey, createApi } = await import('../../renderer/api.ts')
  const { i18n } = await import('../../renderer/i18n/index.ts')
  const stores = await import('./all-stores.ts')
  const office = await openOffice(options)
  const { handler } = office
  vi.stubGlobal('fetch', (input: string, init?: RequestInit) => handler(new Request(input, init)))
  vi.stubGlobal('EventSource', eventSourceOver(handler))
  const router = anyRouter()
  const app = appWithout(() => {
    for (const name of names(stores)) stores[name]()
  })
  app.provide(apiKey, createApi(origin)).use(i18n).use(router).use(createPinia())
  setActivePinia(app.config.globalProperties.$pinia)
  const session = app.runWithContext(() => stores.useSessionStore())
  await session.start()
  await session.setLocale('zh-CN')
  await session.openSample()
  // It is told twice: by the answer, and by the feed.
  await vi.waitUntil(() => session.isOpen, { timeout: 20_000 })
  app.mount({})
  const other = office.begin()
  await other.api.people.choose.mutate({ key: 'air-data' })
  return {
    office,
    router,
    other,
    use: name => stores[name]() as never,
    told: () => [...session.notices, ...session.earlierNotices].map(({ text }) => text),
    close: () => leave(app, office),
  }
}

const names = (stores: Stores): readonly StoreName[] =>
  (Object.keys(stores) as (keyof Stores)[]).filter(name => name !== 'storeAll')

/** An app whose one component makes every store, as components do, and shows nothing. */
function appWithout(setup: () => void): App {
  const nothing = (): object => ({})
  const { createApp } = createRenderer<object, object>({
    createElement: nothing,
    createText: nothing,
    createComment: nothing,
    insert: () => undefined,
    remove: () => undefined,
    patchProp: () => undefined,
    setText: () => undefined,
    setElementText: () => undefined,
    parentNode: () => null,
    nextSibling: () => null,
  })
  return createApp({
    setup() {
      setup()
      return () => undefined
    },
  }) as unknown as App
}

async function leave(app: App, office: Office): Promise<void> {
  const { useSessionStore } = await import('./all-stores.ts')
  await app.runWithContext(() => useSessionStore()).close()
  app.unmount()
  await office.close()
  setActivePinia(undefined)
  vi.unstubAllGlobals()
}

/** The places that stores lead to, with what each address names. */
const places = {
  events: 'event',
  library: 'block',
  data: 'indicator',
  questions: 'question',
  charts: 'chart',
  release: 'release',
  history: 'act',
}

const page = { render: () => null }

const anyRouter = (): Router =>
  createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', component: page },
      ...Object.entries(places).map(([name, param]) => ({
        name,
        path: `/${name}/:${param}?`,
        component: page,
      })),
    ],
  })
