export { default } from './ChartsView.vue'
