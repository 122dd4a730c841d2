import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../root.ts'

/** A package whose code or fonts are in the app, with the terms it comes under. */
export interface ShippedPackage {
  readonly name: string
  readonly version: string
  /** As its package says: an SPDX expression. */
  readonly licence: string
  readonly text: string
}

interface Manifest {
  readonly name: string
  readonly version: string
  readonly license?: string
  readonly author?: string | { readonly name: string }
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

interface Found {
  readonly folder: string
  readonly manifest: Manifest
}

const manifestIn = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest

/** What the app is made of; scripts and tests stay here. */
const sources = ['{core,backend,electron,renderer}/**/*.{ts,vue,css,html}']

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * The packages that the product's own sources name: in an import, in a style sheet, or as the place of a
 * font.
 */
function namedPackages(): string[] {
  const text = globSync(sources, { cwd: root, exclude: ['**/*.d.ts'] })
    .map(file => readFileSync(join(root, file), 'utf8'))
    .join('\n')
  const { dependencies, devDependencies } = manifestIn(root)
  const known = Object.keys({ ...dependencies, ...devDependencies })
  return known.filter(name => new RegExp(`['"(/]${escaped(name)}['"/]`).test(text))
}

/**
 * A package as whoever asks for it from `from` gets it; undefined where it is not installed, as for other
 * systems.
 */
function resolved(name: string, from: string): string | undefined {
  const folder = join(from, 'node_modules', name)
  if (existsSync(join(folder, 'package.json'))) return folder
  return from === root ? undefined : resolved(name, dirname(from))
}

/**
 * Packages whose own dependencies do not come along: the shell's only fetch its binary, and the router's
 * belong to a plugin of the build. That nothing else is bundled is asked of the bundler (`licencesOf`).
 */
const withoutItsOwn: readonly string[] = ['electron', 'vue-router']

/** Types are no code, and a component's compiler has done its work when the interface is built. */
const isNotShipped = (name: string): boolean =>
  /^(@types\/.+|csstype|undici-types|@intlify\/devtools-types|@vue\/(compiler-sfc|server-renderer))$/.test(
    name,
  )

function gather(name: string, from: string, found: Map<string, Found>): void {
  const folder = resolved(name, from)
  if (folder === undefined || found.has(folder) || isNotShipped(name)) return
  const manifest = manifestIn(folder)
  found.set(folder, { folder, manifest })
  if (withoutItsOwn.includes(name)) return
  for (const needed of Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies }))
    gather(needed, folder, found)
}

/** A file of terms, those of what a package took over, or a folder of them. */
const isTerms = /^(licen[cs]es?|copying|notice|ofl|third[-_]party)/i

const termsIn = (folder: string): string =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => isTerms.test(name))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .map(entry => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? termsUnder(path) : readFileSync(path, 'utf8').trim()
    })
    .join('\n\n')

const termsUnder = (folder: string): string =>
  readdirSync(folder)
    .toSorted()
    .map(file => readFileSync(join(folder, file), 'utf8').trim())
    .join('\n\n')

/**
 * A part of a package, made for one system or kept beside its siblings, comes under the terms of the whole.
 */
function termsOfWhole({ manifest: { name } }: Found, all: readonly Found[]): string {
  const scope = name.startsWith('@') ? `${name.split('/')[0]}/` : undefined
  const whole = all
    .filter(other => other.manifest.name !== name)
    .find(
      other =>
        name.startsWith(`${other.manifest.name}-`) ||
        (scope !== undefined && other.manifest.name.startsWith(scope) && termsIn(other.folder) !== ''),
    )
  return whole ? termsIn(whole.folder) : ''
}

/** A package that only names its terms comes under their usual words (https://spdx.org/licenses/MIT.html). */
function usualTerms({ license, author }: Manifest): string {
  const holder = typeof author === 'object' ? author.name : author
  if (license !== 'MIT' || !holder) return ''
  return readFileSync(join(root, 'scripts/licences/mit.txt'), 'utf8')
    .trim()
    .replace('{holder}', holder.replace(/ *<.*>/, ''))
}

function ourselves(): ShippedPackage {
  const { name, version, license = '' } = manifestIn(root)
  return { name, version, licence: license, text: termsIn(root) }
}

/** The product itself, then every package that is shipped, fonts and the shell included, by name. */
export function shippedPackages(): ShippedPackage[] {
  const found = new Map<string, Found>()
  for (const name of namedPackages()) gather(name, root, found)
  const all = [...found.values()]
  const others = all
    .map(each => ({
      name: each.manifest.name,
      version: each.manifest.version,
      licence: each.manifest.license ?? '',
      text: termsIn(each.folder) || termsOfWhole(each, all) || usualTerms(each.manifest),
    }))
    .toSorted((one, other) =>
      one.name < other.name ? -1 : one.name > other.name ? 1 : one.version < other.version ? -1 : 1,
    )
  return [ourselves(), ...others]
}
