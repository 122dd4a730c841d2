export { default } from './LibraryView.vue'
