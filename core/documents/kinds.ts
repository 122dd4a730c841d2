/**
 * Everything that is a document: people write it, it has revisions of its own, and it goes to the trash. In
 * the order in which what finds them is made anew: what others place comes first.
 */
export const documentKinds = ['block', 'event', 'script', 'question', 'chart'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** Those that print figures. */
export const printingKinds = ['block', 'script', 'question', 'chart'] as const satisfies DocumentKind[]
export type PrintingKind = (typeof printingKinds)[number]

/** Those that belong to an event, and go to the trash and come back with it. */
export const kindsOfEvent = ['script', 'question', 'chart'] as const satisfies PrintingKind[]
export type KindOfEvent = (typeof kindsOfEvent)[number]

/** Those that are put together from own text and placed blocks. */
export const composedKinds = ['question', 'script'] as const satisfies KindOfEvent[]
export type ComposedKind = (typeof composedKinds)[number]

/** Those that hold passages to be said, each of which is cleared before it leaves. */
export const spokenKinds = ['block', ...composedKinds] as const satisfies PrintingKind[]
export type SpokenKind = (typeof spokenKinds)[number]

/** Those that stand in an order of their own within their event. */
export type OrderedKind = Extract<KindOfEvent, 'question' | 'chart'>

/** Wherever figures are printed: a released file prints some too, and nobody can change them any more. */
export const printedPlaces = [...printingKinds, 'release'] as const
export type PrintedPlace = (typeof printedPlaces)[number]

const isAmong =
  <Kind extends string>(kinds: readonly Kind[]) =>
  (kind: string): kind is Kind =>
    (kinds as readonly string[]).includes(kind)

export const isDocumentKind = isAmong(documentKinds)
export const isPrintingKind = isAmong(printingKinds)
export const isKindOfEvent = isAmong(kindsOfEvent)
export const isComposedKind = isAmong(composedKinds)
