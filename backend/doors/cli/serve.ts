import { InvalidArgumentError, type Command } from 'commander'
import { serve } from '../http.ts'
import { printLines } from './print.ts'

export const completeServe = (command: Command): Command =>
  command
    .option('--port <port>', 'port; without one, a free port', portOf)
    .action(async (file: string | undefined, options: { port?: number }) => {
      const served = await serve({
        ...(file === undefined ? {} : { file }),
        ...(options.port === undefined ? {} : { port: options.port }),
      })
      printLines([served.url])
      await new Promise<void>(resolve => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
      })
      await served.close()
    })

function portOf(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('A port is a whole number up to 65535.')
  return port
}
