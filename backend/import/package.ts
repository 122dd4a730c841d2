import { AppError } from '../../core/problem.ts'
import type { Archive } from './zip.ts'
import { attribute, decodeXml, readXml, type Xml } from './xml.ts'

/**
 * A part's relation to another inside the package; relations to elsewhere are never followed and not even
 * listed.
 */
interface Relation {
  readonly type: string
  readonly target: string
}

/** An OOXML package: its main part, and what parts refer to. */
export interface OfficePackage {
  /** Name of the main part. */
  readonly main: string
  /** Its text, '' where it is binary. */
  readonly mainXml: string
  /** A part, for `readXml`. */
  xml(part: string): Xml | undefined
  /** The relations of a part, by id. */
  relations(part: string): ReadonlyMap<string, Relation>
}

/** The name of the part that a target names, as seen from another part's folder. */
function partNamed(target: string, folder: string): string {
  const steps = (target.startsWith('/') ? target.slice(1) : folder + target).split('/')
  const path: string[] = []
  for (const step of steps) {
    if (step === '..') path.pop()
    else if (step !== '.' && step !== '') path.push(step)
  }
  return path.join('/')
}

function relationsOf(archive: Archive, part: string): Map<string, Relation> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const bytes = archive.bytes(`${folder}_rels/${part.slice(folder.length)}.rels`)
  const relations = new Map<string, Relation>()
  if (!bytes) return relations
  readXml(bytes, {
    open(name, attributes) {
      if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return
      const type = (attribute(attributes, 'Type') ?? '').split('/').at(-1)!
      relations.set(attribute(attributes, 'Id') ?? '', {
        type,
        target: partNamed(attribute(attributes, 'Target') ?? '', folder),
      })
    },
    close: () => undefined,
  })
  return relations
}

export const isBinary = (part: string): boolean => /\.bin$/i.test(part)

/** @throws AppError file-damaged, file-hostile */
export function openPackage(archive: Archive): OfficePackage {
  const main = [...relationsOf(archive, '').values()].find(({ type }) => type === 'officeDocument')?.target
  if (main === undefined)
    throw new AppError(archive.names.length === 0 ? 'file-damaged' : 'file-kind-unknown')
  const mainBytes = archive.bytes(main)
  if (!mainBytes) throw new AppError('file-damaged')
  return {
    main,
    mainXml: isBinary(main) ? '' : decodeXml(mainBytes),
    xml: part => archive.bytes(part),
    relations: part => relationsOf(archive, part),
  }
}
