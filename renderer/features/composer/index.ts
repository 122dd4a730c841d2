export { default } from './ScriptView.vue'
