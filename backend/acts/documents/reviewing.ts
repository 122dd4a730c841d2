import type { DocumentKind, ReviewState } from '../../../core/documents/index.ts'
import {
  approveBlock,
  approveQuestion,
  withdrawBlock,
  withdrawQuestion,
  type Act,
} from '../../../core/documents/review.ts'
import type { WorkspaceWriter } from '../../store/workspace.ts'
import type { Documents } from './kinds/index.ts'
import { changeDocument, type SeenDocument } from './writing.ts'

type Decide<Kind extends ReviewedKind> = (document: Documents[Kind], act: Act) => Documents[Kind]
type Review = 'approved' | 'withdrawn'

/** Kinds of documents that somebody approves before they may leave. */
type ReviewedKind = {
  [Kind in DocumentKind]: Documents[Kind] extends { readonly state: ReviewState } ? Kind : never
}[DocumentKind]

const reviews: { readonly [Kind in ReviewedKind]: Readonly<Record<Review, Decide<Kind>>> } = {
  block: { approved: approveBlock, withdrawn: withdrawBlock },
  question: { approved: approveQuestion, withdrawn: withdrawQuestion },
}

/** Approves a document, or takes its approval back. @throws AppError not-found, stale-revision */
export const reviewDocument = <Kind extends ReviewedKind>(
  writer: WorkspaceWriter,
  kind: Kind,
  seen: SeenDocument,
  review: Review,
  act: Act,
): Promise<Documents[Kind]> =>
  changeDocument(writer, kind, seen, review, document => reviews[kind][review](document, act))
