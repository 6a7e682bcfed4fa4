import { crc32, deflateRawSync } from 'node:zlib';

/** A file to put into an archive; the other fields are what its directory says, when that is not the truth. */
export interface StoredFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** 0 stored (the default) or 8: `bytes` are deflated already, and `size` says what they unpack to. */
  readonly method?: 0 | 8;
  readonly size?: number;
  readonly crc?: number;
  readonly flags?: number;
  readonly attributes?: number;
}

const UTF8_NAMES = 0x0800;

/** A file deflated, for `storedZip`. */
export function packed(name: string, bytes: Uint8Array): StoredFile {
  return { name, bytes: deflateRawSync(bytes), method: 8, size: bytes.length, crc: crc32(bytes) };
}

/** An archive of the files in order, as they are: without compression, unless they are packed already. */
export function storedZip(files: readonly StoredFile[]): Buffer {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const file of files) {
    const name = Buffer.from(file.name);
    const local = Buffer.concat([header(file, name, 0x04034b50, 30), name]);
    const central = header(file, name, 0x02014b50, 46);
    central.writeUInt32LE(file.attributes ?? 0, 38);
    central.writeUInt32LE(offset, 42);
    parts.push(local, file.bytes);
    directory.push(central, name);
    offset += local.length + file.bytes.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, listed, end]);
}

/** The two kinds of header say the same; in the central one everything stands two bytes later. */
function header(file: StoredFile, name: Buffer, signature: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  const shift = length === 46 ? 2 : 0;
  bytes.writeUInt32LE(signature, 0);
  if (shift) bytes.writeUInt16LE(20 | (3 << 8), 4);
  bytes.writeUInt16LE(20, 4 + shift);
  bytes.writeUInt16LE((file.flags ?? 0) | UTF8_NAMES, 6 + shift);
  bytes.writeUInt16LE(file.method ?? 0, 8 + shift);
  // 1 January 1980, the first day an archive can name: the same files make the same bytes.
  bytes.writeUInt16LE(0x21, 12 + shift);
  bytes.writeUInt32LE(file.crc ?? crc32(file.bytes), 14 + shift);
  bytes.writeUInt32LE(file.bytes.length, 18 + shift);
  bytes.writeUInt32LE(file.size ?? file.bytes.length, 22 + shift);
  bytes.writeUInt16LE(name.length, 26 + shift);
  return bytes;
}
