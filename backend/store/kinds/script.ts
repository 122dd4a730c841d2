import type { ScriptId } from '../../../core/documents/model.ts'
import { findScript, indexScript, listScripts } from '../repositories/scripts.ts'
import { composed } from './composed.ts'

export const script = composed('script', {
  title: 'title',
  find: (db, id) => findScript(db, id as ScriptId),
  list: listScripts,
  index: indexScript,
})
