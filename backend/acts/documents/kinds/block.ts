import { BlockId, type Block, type Paragraph } from '../../../../core/documents/model.ts'
import { editBlock, type Act } from '../../../../core/documents/review.ts'
import { stamp, type ActedKind } from './kind.ts'

export const block: ActedKind<'block'> = {
  read: (reader, id) => reader.block(BlockId.parse(id)),
  begin: async (_reader, given, act) => ({ ...blank(act), ...given }),
  edit: editBlock,
  save: (writer, edited, expected, note) => writer.saveBlock(edited, expected, note),
}

const emptyParagraph: Paragraph = { inlines: [] }

const blank = (act: Act): Block => ({
  id: BlockId.parse(crypto.randomUUID()),
  title: '',
  topic: '',
  department: '',
  owner: act.by,
  state: 'draft',
  releaseLevel: 'public',
  language: 'zh',
  validFrom: '',
  validTo: '',
  paragraphs: [emptyParagraph],
  version: 1,
  approvedVersion: 0,
  approvedBy: '',
  approvedAt: '',
  revision: 0,
  ...stamp(act),
})
