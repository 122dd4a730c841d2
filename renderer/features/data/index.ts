export { default } from './DataView.vue'
