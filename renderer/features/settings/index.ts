export { default } from './SettingsView.vue'
