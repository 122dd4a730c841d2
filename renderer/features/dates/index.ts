export { default as DateInput } from './DateInput.vue'
