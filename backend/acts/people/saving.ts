import type { Person } from '../../../core/people/index.ts'
import type { WorkspaceWriter } from '../../store/workspace.ts'
import { requireSeen } from '../seen.ts'

/**
 * Registers somebody, or says their rights anew.
 * @param seen the entry where it was looked at, null where there was none
 * @throws AppError entry-changed
 */
export async function savePerson(
  writer: WorkspaceWriter,
  person: Person,
  seen: Person | null,
): Promise<Person> {
  const before = (await writer.people()).find(({ key }) => key === person.key)
  requireSeen(seen, before, before?.name ?? person.name)
  await writer.savePerson(person)
  return person
}
