export { default } from './HistoryView.vue'
