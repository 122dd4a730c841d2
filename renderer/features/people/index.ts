export { usePeopleStore } from './people-store.ts'
