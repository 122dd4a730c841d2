import type { Department, Topic } from '../../../core/documents/model.ts'
import type { Region } from '../../../core/figures/model.ts'
import type { RegisterKind, WorkspaceReader, WorkspaceWriter } from '../../store/workspace.ts'
import { found } from '../found.ts'
import { requireSeen } from '../seen.ts'
import type { Acted } from '../write.ts'
import { requirePlace } from './places.ts'

/** An entry of each kind. */
interface Entries extends Readonly<Record<RegisterKind, Topic>> {
  readonly region: Region
  readonly department: Department
  readonly topic: Topic
}

/** An entry of each kind as a person saves it; what is left out stays as it is. */
interface Given extends Readonly<Record<RegisterKind, Pick<Topic, 'key' | 'name'>>> {
  readonly region: Omit<Region, 'complete'> & { readonly complete?: boolean | undefined }
  readonly department: Omit<Department, 'parent'> & { readonly parent?: string | undefined }
  readonly topic: Omit<Topic, 'parent'> & { readonly parent?: string | undefined }
}

interface Register<Kind extends RegisterKind> {
  read(reader: WorkspaceReader): Promise<Entries[Kind][]>
  whole(given: Given[Kind], before: Entries[Kind] | undefined): Entries[Kind]
  save(writer: WorkspaceWriter, entry: Entries[Kind]): Promise<void>
}

const withParent = (
  { parent, ...given }: Given['department' | 'topic'],
  before: Topic | undefined,
): Topic => ({ ...given, parent: parent ?? before?.parent ?? '' })

const registers: { readonly [Kind in RegisterKind]: Register<Kind> } = {
  region: {
    read: reader => reader.regions(),
    whole: ({ complete, ...given }, before) => ({
      ...given,
      complete: complete ?? before?.complete ?? false,
    }),
    save: (writer, region) => writer.saveRegion(region),
  },
  department: {
    read: reader => reader.departments(),
    whole: withParent,
    save: (writer, department) => writer.saveDepartment(department),
  },
  topic: {
    read: reader => reader.topics(),
    whole: withParent,
    save: (writer, topic) => writer.saveTopic(topic),
  },
}

/**
 * Saves an entry of the register, a new one where its key is new.
 * @param seen what it was where it was looked at, null where there was none
 * @throws AppError entry-changed, not-found, tree-cycle
 */
export async function saveEntry<Kind extends RegisterKind>(
  writer: WorkspaceWriter,
  kind: Kind,
  given: Given[Kind],
  seen: Entries[Kind] | null,
): Promise<Entries[Kind]> {
  const register = registers[kind]
  const entries = await register.read(writer)
  const before = entries.find(({ key }) => key === given.key)
  requireSeen(seen, before, before?.name ?? given.name)
  const entry = register.whole(given, before)
  requirePlace(entries, entry)
  await register.save(writer, entry)
  return entry
}

/** An entry of the register, as it was where it was looked at. */
export interface SeenEntry {
  readonly kind: RegisterKind
  readonly key: string
  readonly seen: Region | Topic
}

/**
 * Calls an entry by another key, with everything that names it.
 * @throws AppError entry-changed, not-found, key-taken, key-malformed
 */
export async function renameEntry(
  writer: WorkspaceWriter,
  { to, ...named }: SeenEntry & { readonly to: string },
  acted: Acted,
): Promise<{ act: string; entry: Topic }> {
  await requireEntrySeen(writer, named)
  await writer.renameEntry(named.kind, named.key, to)
  return { act: acted.id, entry: found(await entryOf(writer, named.kind, to), to) }
}

/** Takes an entry out that nothing uses. @throws AppError entry-changed, in-use */
export async function removeEntry(
  writer: WorkspaceWriter,
  named: SeenEntry,
  acted: Acted,
): Promise<{ act: string }> {
  await requireEntrySeen(writer, named)
  await writer.removeEntry(named.kind, named.key)
  return { act: acted.id }
}

async function requireEntrySeen(reader: WorkspaceReader, { kind, key, seen }: SeenEntry): Promise<void> {
  const entry = await entryOf(reader, kind, key)
  requireSeen(seen, entry, entry?.name ?? key)
}

const entryOf = async (
  reader: WorkspaceReader,
  kind: RegisterKind,
  key: string,
): Promise<Topic | undefined> => (await registers[kind].read(reader)).find(entry => entry.key === key)
