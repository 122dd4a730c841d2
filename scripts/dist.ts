import { build, type Configuration } from 'electron-builder'
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildIfOlder } from './build/targets.ts'
import { billOfMaterials, licenceText } from './licences/bill-of-materials.ts'
import { shippedPackages } from './licences/shipped.ts'
import { readArchive } from './pack/archive.ts'
import { problemsIn, summary } from './pack/contents.ts'
import { drawIcon } from './pack/icon.ts'
import { makeStandIn } from './pack/stand-in.ts'
import { root } from './root.ts'
import { findElectron } from './start/electron-binary.ts'

const electronFolder = join(root, 'node_modules', 'electron')
const output = join(root, 'out', 'app')

const readJson = (path: string): Record<string, unknown> =>
  JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
const { version } = readJson(join(electronFolder, 'package.json')) as { version: string }

/** The rules of what is shipped and how; what this machine adds to them is below. */
const extending = { extends: join(root, 'electron-builder.yml') }

/**
 * Electron's own package knows its checksums: the download it has cached is used without asking any network.
 */
const withElectron = (): Configuration => ({
  ...extending,
  electronDownload: { checksums: readJson(join(electronFolder, 'checksums.json')) as Record<string, string> },
})

/** Fuses are bits of the real binary, so the stand-in has none. */
const withStandIn = (): Configuration => ({
  ...extending,
  electronDist: makeStandIn(join(root, 'out', 'stand-in'), version),
  electronFuses: null,
})

/**
 * What has to lie beside the app: the terms of everything that is shipped, and the bill of what it is made
 * of.
 */
const besideTheApp = ['LICENCES.txt', 'sbom.cdx.json']

function writeLegal(): void {
  const folder = join(root, 'out', 'legal')
  const shipped = shippedPackages()
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, besideTheApp[0]!), licenceText(shipped))
  writeFileSync(join(folder, besideTheApp[1]!), `${JSON.stringify(billOfMaterials(shipped), null, 2)}\n`)
}

function inspectBeside(): void {
  for (const name of besideTheApp) {
    if (globSync(`**/${name}`, { cwd: output }).length > 0) continue
    console.error(`the app lacks ${name} beside it`)
    process.exitCode = 1
  }
}

function inspect(): void {
  const archives = globSync('**/app.asar', { cwd: output }).map(path => join(output, path))
  if (archives.length === 0) throw new Error('no app.asar was made')
  for (const archive of archives) {
    const entries = readArchive(archive)
    console.log(`\n${archive.slice(root.length + 1)}\n${summary(entries).join('\n')}`)
    const problems = problemsIn(entries)
    for (const problem of problems) console.error(`app.asar ${problem}`)
    if (problems.length > 0) process.exitCode = 1
  }
}

const binary = findElectron({
  packageFolder: electronFolder,
  override: undefined,
  platform: process.platform,
})
const onlyFolder = process.argv.includes('--dir')

await buildIfOlder(['renderer', 'electron'])
rmSync(output, { recursive: true, force: true })
await drawIcon(join(root, 'out', 'icon'))
if (!binary)
  console.log(
    "Electron's binary is not installed (npm start fetches it): packing the app around a stand-in, which does not run.",
  )
writeLegal()
await build({ projectDir: root, dir: onlyFolder || !binary, config: binary ? withElectron() : withStandIn() })
inspect()
inspectBeside()
