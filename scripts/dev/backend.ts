import { serve } from '../../backend/doors/http.ts'

/** The backend of `npm run dev`: tells its parent where it is, each time it starts anew. */
const [page = '', port, file] = process.argv.slice(2)
const { url } = await serve({ alsoFrom: [page], port: Number(port), ...(file === undefined ? {} : { file }) })
process.send?.({ url })
