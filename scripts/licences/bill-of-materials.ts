import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.ts'
import type { ShippedPackage } from './shipped.ts'

/**
 * What is read of a bill of materials as npm writes it (CycloneDX 1.5, https://cyclonedx.org/docs/1.5/json/).
 */
export interface Bill {
  readonly bomFormat: string
  readonly metadata: { readonly component: { readonly 'bom-ref': string; readonly name: string } }
  readonly components: readonly {
    readonly 'bom-ref': string
    readonly name: string
    readonly version: string
  }[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[]
}

type Named = Pick<ShippedPackage, 'name' | 'version'>

/** Of all that the product is built, tested and packed with, the part that is in the app. */
export function shippedPart(bill: Bill, product: string, shipped: readonly Named[]): Bill {
  const wanted = new Set(shipped.map(({ name, version }) => `${name}@${version}`))
  const components = bill.components.filter(({ name, version }) => wanted.has(`${name}@${version}`))
  const kept = new Set([
    bill.metadata.component['bom-ref'],
    ...components.map(component => component['bom-ref']),
  ])
  const dependencies = bill.dependencies
    .filter(({ ref }) => kept.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter(other => kept.has(other)) }))
  // npm calls the product by the folder it happens to lie in.
  const component = { ...bill.metadata.component, type: 'application', name: product }
  return { ...bill, metadata: { ...bill.metadata, component }, components, dependencies }
}

/** npm reads the lockfile, which holds each package's hash; it asks no network. */
export function billOfMaterials(shipped: readonly Named[]): Bill {
  const words = [
    'sbom',
    '--sbom-format',
    'cyclonedx',
    '--package-lock-only',
    '--offline',
    '--include',
    'dev',
    '--include',
    'optional',
  ]
  const { npm_execpath: npm } = process.env
  const [program, ...first] = npm ? [process.execPath, npm] : ['npm']
  const written = execFileSync(program!, [...first, ...words], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  })
  const { name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name: string }
  const bill = shippedPart(JSON.parse(written) as Bill, name, shipped)
  const missing = missingIn(
    bill,
    shipped.filter(each => each.name !== name),
  )
  if (missing.length > 0) throw new Error(`npm sbom lists no ${missing.join(', ')}`)
  return bill
}

/** The packages that a bill says nothing of, each with its version. */
export function missingIn(bill: Bill, shipped: readonly Named[]): string[] {
  const billed = new Set(bill.components.map(({ name, version }) => `${name}@${version}`))
  return shipped.map(({ name, version }) => `${name}@${version}`).filter(each => !billed.has(each))
}

/** The terms of everything that is shipped, as one text beside the app. */
export const licenceText = (packages: readonly ShippedPackage[]): string =>
  packages
    .map(
      ({ name, version, licence, text }) =>
        `${'='.repeat(78)}\n${name} ${version} (${licence})\n${'='.repeat(78)}\n\n${text}\n`,
    )
    .join('\n')
