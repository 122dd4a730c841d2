/** The two kinds of index a database can offer for words computed in core/search. */
export type SearchIndex = 'fts5' | 'text-vectors'
