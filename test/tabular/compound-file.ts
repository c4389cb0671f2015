const SECTOR = 512;
const LAST = 0xfffffffe;
const FREE = 0xffffffff;
const TABLE = 0xfffffffd;

/** Streams of at least this many bytes are in sectors like those of the file. */
const LARGE = 4_096;

/** A compound file with these streams, each filled up with zeros to the size from which it has sectors to itself. */
export function compoundFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const sectors: Buffer[] = [];
  const chain: number[] = [];
  const add = (bytes: Uint8Array, filler = 0) => {
    const first = sectors.length;
    for (let at = 0; at < bytes.length; at += SECTOR) {
      const sector = Buffer.alloc(SECTOR, filler);
      sector.set(bytes.subarray(at, at + SECTOR));
      sectors.push(sector);
      chain.push(sectors.length);
    }
    chain[chain.length - 1] = LAST;
    return first;
  };
  const entries = [directoryEntry('Root Entry', 5, LAST, 0)];
  for (const [name, content] of Object.entries(streams)) {
    const bytes = Buffer.concat([content, Buffer.alloc(Math.max(LARGE - content.length, 0))]);
    entries.push(directoryEntry(name, 2, add(bytes), bytes.length));
  }
  const directory = add(Buffer.concat(entries));
  const tables = Math.ceil((sectors.length + 8) / (SECTOR / 4));
  const firstTable = sectors.length;
  for (let count = 0; count < tables; count += 1) chain.push(TABLE);
  const table = Buffer.alloc(tables * SECTOR, 0xff);
  for (const [at, next] of chain.entries()) table.writeUInt32LE(next, at * 4);

  const header = Buffer.alloc(SECTOR, 0xff);
  header.fill(0, 0, 76);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(tables, 44);
  header.writeUInt32LE(directory, 48);
  header.writeUInt32LE(LARGE, 56);
  header.writeUInt32LE(LAST, 60);
  header.writeUInt32LE(LAST, 68);
  for (let at = 0; at < tables; at += 1) header.writeUInt32LE(firstTable + at, 76 + at * 4);
  return Buffer.concat([header, ...sectors, table]);
}

function directoryEntry(name: string, type: number, firstSector: number, size: number): Buffer {
  const entry = Buffer.alloc(128);
  entry.write(name, 'utf16le');
  entry.writeUInt16LE((name.length + 1) * 2, 64);
  entry[66] = type;
  for (const at of [68, 72, 76]) entry.writeUInt32LE(FREE, at);
  entry.writeUInt32LE(firstSector, 116);
  entry.writeUInt32LE(size, 120);
  return entry;
}
