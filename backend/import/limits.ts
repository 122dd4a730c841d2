/**
 * What a file may ask of us. Office tables stay far below; a file that goes beyond was made to, or has to be
 * split.
 */
export const limits = {
  /** Bytes of a file as it arrives. */
  fileBytes: 50_000_000,
  /** Entries of a package. */
  entries: 10_000,
  /** Bytes of all the entries that are read, inflated. */
  inflatedBytes: 200_000_000,
  /** How many times its size an entry may grow. Sheets of equal rows reach about a hundred. */
  ratio: 250,
  /** An entry this small may grow at any ratio. */
  smallBytes: 4_000_000,
  /** How deep elements may lie in each other. */
  depth: 200,
  tables: 300,
  rows: 1_048_576,
  columns: 2000,
  /** Cells of all tables together. */
  cells: 3_000_000,
  spans: 50_000,
  /** Seconds of the processor's time that one request to the reading thread may take. */
  seconds: 10,
  /** Memory of the reading thread. */
  megabytes: 512,
} as const
