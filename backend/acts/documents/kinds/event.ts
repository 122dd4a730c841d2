import { EventId } from '../../../../core/documents/model.ts'
import type { ActedKind } from './kind.ts'

export const event: ActedKind<'event'> = {
  read: (reader, id) => reader.event(EventId.parse(id)),
  begin: async (_reader, given, { at }) => ({
    id: EventId.parse(crypto.randomUUID()),
    title: '',
    date: '',
    place: '',
    podium: [],
    revision: 0,
    updatedAt: at,
    ...given,
  }),
  edit: (present, changes, { at }) => ({ ...present, ...changes, updatedAt: at }),
  save: (writer, edited, expected) => writer.saveEvent(edited, expected),
}
