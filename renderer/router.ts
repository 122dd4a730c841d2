import { createRouter, createWebHashHistory } from 'vue-router'
import type { Place } from './features/frame/index.ts'

declare module 'vue-router' {
  interface RouteMeta {
    /** The place the rail shows as current. */
    place: Place
    /** Shown without rail and bars. */
    bare?: boolean
  }
}

/**
 * Addresses of everything that can be shown. Behind the hash, so that the same built files work on the
 * window's own scheme and on any port; each feature is fetched when it is first entered. Made only once the
 * launch token is out of the hash, because it takes the hash over.
 */
export const createAppRouter = () =>
  createRouter({
    history: createWebHashHistory(),
    routes: [
      { path: '/', redirect: '/events' },
      {
        path: '/events/:event?',
        name: 'events',
        component: () => import('./features/events/index.ts'),
        meta: { place: 'events' },
      },
      {
        path: '/events/:event/scripts/:script',
        name: 'script',
        component: () => import('./features/composer/index.ts'),
        meta: { place: 'events' },
      },
      {
        path: '/library/:block?',
        name: 'library',
        component: () => import('./features/library/index.ts'),
        meta: { place: 'library' },
      },
      {
        path: '/data/:indicator?',
        name: 'data',
        component: () => import('./features/data/index.ts'),
        meta: { place: 'data' },
      },
      {
        path: '/questions/:question?',
        name: 'questions',
        component: () => import('./features/questions/index.ts'),
        meta: { place: 'questions' },
      },
      {
        path: '/charts/:chart?',
        name: 'charts',
        component: () => import('./features/charts/index.ts'),
        meta: { place: 'charts' },
      },
      {
        path: '/release',
        name: 'release',
        component: () => import('./features/release/index.ts'),
        meta: { place: 'release' },
      },
      {
        path: '/podium',
        name: 'podium',
        component: () => import('./features/podium/index.ts'),
        meta: { place: 'podium', bare: true },
      },
      {
        path: '/history',
        name: 'history',
        component: () => import('./features/history/index.ts'),
        meta: { place: 'history' },
      },
      {
        path: '/settings/:section?',
        name: 'settings',
        component: () => import('./features/settings/index.ts'),
        meta: { place: 'settings' },
      },
      { path: '/:rest(.*)*', redirect: '/events' },
    ],
  })
