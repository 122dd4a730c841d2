import { AppError } from '../../../core/problem.ts'
import { isRecordKind, type Unfounded } from '../../store/index.ts'
import type { Write } from '../write.ts'

/**
 * Makes a record that another program changed, or a disk, what its acts made of it.
 * @param foreign what was found of that kind
 * @param record as it is called there
 * @throws AppError log-says-nothing
 */
export async function putRight(write: Write, foreign: readonly Unfounded[], record: string): Promise<void> {
  const found = foreign.find(each => each.record === record && each.did !== 'added')
  const [kind = '', id = ''] = record.split(/\/(.*)/s)
  if (!found || !isRecordKind(kind)) throw new AppError('log-says-nothing')
  await write(writer => writer.putRight(kind, id))
}
