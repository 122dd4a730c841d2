import { serve } from '../../backend/doors/http.ts'

/**
 * Serves the workspace file of the first argument to a browser until whoever started it lets go; prints the
 * address. A process of its own, as in an office: a server beside the clock would be timed with it.
 */
const [, , file = '', dataFolder = '', interfaceFolder = ''] = process.argv
const server = await serve({ file, dataFolder, ...(interfaceFolder === '' ? {} : { interfaceFolder }) })
process.stdin.resume()
process.stdin.once('end', () => void server.close().then(() => process.exit()))
console.log(server.url)
