export { default } from './PodiumView.vue'
