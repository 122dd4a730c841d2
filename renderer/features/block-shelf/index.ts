export { default as BlockShelf } from './BlockShelf.vue'
