import { rightsOf, type Person, type Right } from '../../../core/people/index.ts'
import { AppError } from '../../../core/problem.ts'
import type { WorkspaceReader } from '../../store/workspace.ts'
import { staffOf } from '../rights.ts'

/** Somebody at work: their entry where they are registered, and what they may do. */
export interface Standing {
  readonly name: string
  readonly person: Person | null
  readonly rights: readonly Right[]
  readonly selfCheck: boolean
}

export async function standingOf(reader: WorkspaceReader, name: string): Promise<Standing> {
  const staff = await staffOf(reader)
  return {
    name,
    person: staff.people.find(person => person.name === name) ?? null,
    rights: rightsOf(staff, name),
    selfCheck: staff.selfCheck,
  }
}

/** Somebody who is registered and works here still. @throws AppError person-unknown */
export async function activePerson(reader: WorkspaceReader, key: string): Promise<Person> {
  const person = (await reader.people()).find(each => each.key === key && each.active)
  if (!person) throw new AppError('person-unknown', { person: key })
  return person
}
