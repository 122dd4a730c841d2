export { default } from './StartScreen.vue'
