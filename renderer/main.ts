import '@fontsource-variable/noto-sans-sc/wght.css'
import './ui/tokens.css'
import './ui/base.css'
import './ui/own-faces.css'
import './ui/float.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { apiKey, createApi } from './api.ts'
import App from './App.vue'
import { listenForKeys } from './features/commands/index.ts'
import { useSessionStore } from './features/session/index.ts'
import { i18n } from './i18n/index.ts'
import { onAdmitted, redeemLaunchToken } from './launch.ts'
import { createAppRouter } from './router.ts'

await redeemLaunchToken()
const app = createApp(App).provide(apiKey, createApi()).use(createPinia()).use(i18n)
const session = app.runWithContext(() => useSessionStore())
// What no place of the interface catches is said too: nobody goes on in the belief that it worked.
window.addEventListener('unhandledrejection', event => {
  event.preventDefault()
  session.tellProblem(event.reason)
})
onAdmitted(session.readmit)
await session.start()
listenForKeys(window)
app.use(createAppRouter()).mount('#app')
