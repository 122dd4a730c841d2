import type { Plugin } from 'vite'
import { shippedPackages } from './shipped.ts'

/** The package a module belongs to, undefined for our own. */
const packageOf = (module: string): string | undefined =>
  /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(module.replaceAll('\\', '/'))?.[1]

/** Stops a build that bundles a package whose terms are not among those that the app shows. */
export function licencesOf(): Plugin {
  return {
    name: 'lectern-licences',
    generateBundle(_options, bundle) {
      const known = new Set(shippedPackages().map(({ name }) => name))
      const modules = Object.values(bundle).flatMap(file =>
        file.type === 'chunk' ? Object.keys(file.modules) : file.originalFileNames,
      )
      const unknown = new Set(modules.map(packageOf).filter(name => name !== undefined && !known.has(name)))
      if (unknown.size > 0) this.error(`bundled without its terms being shown: ${[...unknown].join(', ')}`)
    },
  }
}

const file = 'licences.json'

/**
 * Puts the terms of everything that is shipped beside the interface, where its page of licences reads them.
 */
export function licencesShown(): Plugin {
  const list = (): string => JSON.stringify(shippedPackages())
  return {
    name: 'lectern-licences-shown',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: file, source: list() })
    },
    configureServer({ middlewares }) {
      middlewares.use(
        `/${file}`,
        (_request, answer) => void answer.setHeader('content-type', 'application/json').end(list()),
      )
    },
  }
}
