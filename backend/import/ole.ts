/** Signs that stand for no sector, or no entry ([MS-CFB] 2.2 and 2.6.1), are all above this. */
const lastNumber = 0xfffffffa
const entryBytes = 128
/** A file whose folder is larger is built to keep us waiting. */
const mostSectors = 4000

interface OleFile {
  readonly view: DataView
  readonly sectorBytes: number
}

const placeOf = ({ sectorBytes }: OleFile, sector: number): number => (sector + 1) * sectorBytes

/**
 * The sectors that hold the table of sectors: the first 109 by the file's head, the others by a chain of
 * lists.
 */
function tableSectors(file: OleFile): number[] {
  const { view, sectorBytes } = file
  const found = Array.from({ length: 109 }, (_, index) => view.getUint32(76 + index * 4, true))
  const each = sectorBytes / 4 - 1
  for (let list = view.getUint32(68, true); list < lastNumber && found.length < mostSectors * each;) {
    const at = placeOf(file, list)
    for (let index = 0; index < each; index += 1) found.push(view.getUint32(at + index * 4, true))
    list = view.getUint32(at + each * 4, true)
  }
  return found
}

/** Where the sectors of the folder lie. */
function folderPlaces(file: OleFile): number[] {
  const { view, sectorBytes } = file
  const [table, each, places] = [tableSectors(file), sectorBytes / 4, [] as number[]]
  for (let sector = view.getUint32(48, true); sector < lastNumber && places.length < mostSectors;) {
    places.push(placeOf(file, sector))
    sector = view.getUint32(placeOf(file, table[Math.floor(sector / each)]!) + (sector % each) * 4, true)
  }
  return places
}

/** An entry's name is UTF-16 with a zero behind it; its length counts bytes. */
function nameAt(view: DataView, at: number): string {
  const letters = Math.min(32, view.getUint16(at + 64, true) / 2) - 1
  return Array.from({ length: Math.max(0, letters) }, (_, index) =>
    String.fromCharCode(view.getUint16(at + index * 2, true)),
  ).join('')
}

/** The names under the root are a tree of brothers; what an entry holds itself is not looked into. */
function rootNames(file: OleFile): Set<string> {
  const { view, sectorBytes } = file
  const [places, each] = [folderPlaces(file), sectorBytes / entryBytes]
  const entryAt = (entry: number): number => places[Math.floor(entry / each)]! + (entry % each) * entryBytes
  const [names, seen] = [new Set<string>(), new Set<number>()]
  const waiting = [view.getUint32(entryAt(0) + 76, true)]
  for (let entry = waiting.pop(); entry !== undefined; entry = waiting.pop()) {
    if (entry >= lastNumber || seen.has(entry)) continue
    seen.add(entry)
    const at = entryAt(entry)
    names.add(nameAt(view, at).toUpperCase())
    waiting.push(view.getUint32(at + 68, true), view.getUint32(at + 72, true))
  }
  return names
}

/**
 * What lies at the root of an OLE file, in capitals, for their names know no others; undefined where its
 * folder cannot be read. Objects inside of a workbook or a document have folders of their own and do not
 * count.
 */
export function oleRoot(bytes: Uint8Array): ReadonlySet<string> | undefined {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const shift = view.getUint16(30, true)
    return shift === 9 || shift === 12 ? rootNames({ view, sectorBytes: 2 ** shift }) : undefined
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
