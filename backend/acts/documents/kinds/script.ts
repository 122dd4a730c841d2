import { ScriptId } from '../../../../core/documents/model.ts'
import { stamp, type ActedKind } from './kind.ts'

export const script: ActedKind<'script'> = {
  read: (reader, id) => reader.script(ScriptId.parse(id)),
  begin: async (_reader, given, act) => ({
    id: ScriptId.parse(crypto.randomUUID()),
    title: '',
    date: '',
    speaker: '',
    salutation: '',
    language: 'zh',
    rate: 220,
    budget: 0,
    items: [],
    revision: 0,
    ...stamp(act),
    ...given,
  }),
  edit: (present, changes, act) => ({ ...present, ...changes, ...stamp(act) }),
  save: (writer, edited, expected) => writer.saveScript(edited, expected),
}
