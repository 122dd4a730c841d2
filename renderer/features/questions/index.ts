export { default } from './QuestionsView.vue'
