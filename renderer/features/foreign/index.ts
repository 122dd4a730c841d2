export { default as ForeignList } from './ForeignList.vue'
export { default as ForeignMark } from './ForeignMark.vue'
export { useForeignStore } from './foreign-store.ts'
