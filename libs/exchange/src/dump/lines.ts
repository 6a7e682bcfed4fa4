import { refuse } from '@levada/kernel';

/** Lines of UTF-8 text without their ends, never holding more than one of `limit` bytes. */
export async function* linesOf(parts: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let held: Uint8Array[] = [];
  let size = 0;
  const text = (): string => {
    try {
      return decoder.decode(Buffer.concat(held)).replace(/\r$/, '');
    } catch {
      throw refuse('table/encoding-broken', { line });
    }
  };
  const hold = (bytes: Uint8Array): void => {
    size += bytes.length;
    if (size > limit) throw refuse('table/line-too-long', { line, limit });
    if (bytes.includes(0)) throw refuse('table/binary', { line });
    held.push(bytes);
  };
  for await (const part of parts) {
    let from = 0;
    for (let end = part.indexOf(0x0a); end !== -1; end = part.indexOf(0x0a, from)) {
      hold(part.subarray(from, end));
      yield text();
      [held, size, from, line] = [[], 0, end + 1, line + 1];
    }
    hold(part.subarray(from));
  }
  if (size > 0) yield text();
}
