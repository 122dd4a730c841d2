import { spawn } from 'node:child_process'

/** A start that fails this soon (no sandbox, missing libraries, run as root) never showed a window. */
const startsWithin = 5_000

/** Runs the app in Electron until it is closed; answers whether a window could open at all. */
export function runElectron(binary: string, folder: string, file: string | undefined): Promise<boolean> {
  const begun = Date.now()
  return new Promise(resolve => {
    const child = spawn(binary, file === undefined ? [folder] : [folder, file], { stdio: 'inherit' })
    child.once('error', () => resolve(false))
    child.once('close', code => {
      if (code === 0 || Date.now() - begun > startsWithin) process.exitCode = code ?? 1
      resolve(code === 0 || Date.now() - begun > startsWithin)
    })
  })
}
