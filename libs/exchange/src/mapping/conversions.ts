/** How a cell's text is read before it is kept. */
export const CONVERSIONS = ['date', 'number', 'yes-no', 'weekly-hours', 'us-address'] as const;
export type Conversion = (typeof CONVERSIONS)[number];

type Fields = Readonly<Record<string, string>>;

/**
 * The fields that a cell states, once for every record it makes, or nothing where it cannot be read so.
 * `date`: `1. 3. 2026`, `01.03.2026`, `2026-03-01` → `2026-03-01`. `number`: `1 234,50` → `1234.50`. `yes-no`: the
 * words of the four languages → `true`, `false`. `weekly-hours`: `Monday: 9:00-12:00 , 13:00-17:00 Tuesday: Closed` →
 * a record a span, with `weekday`, `opens_at`, `closes_at`; those of a closed day are empty. `us-address`: `…Chicago, IL 60601`
 * → the field, `state_province`, `postal_code`; an address without them stays whole.
 */
export function convert(as: Conversion, field: string, text: string): readonly Fields[] | undefined {
  if (text === '') return as === 'weekly-hours' ? [] : [{ [field]: '' }];
  if (as === 'weekly-hours') return hours(text);
  if (as === 'us-address') return [address(field, text)];
  const read = { date, number, 'yes-no': yesNo }[as](text);
  return read === undefined ? undefined : [{ [field]: read }];
}

function date(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/.exec(text);
  const local = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/.exec(text);
  const [year, month, day] = iso ? iso.slice(1) : local ? [local[3], local[2], local[1]] : [];
  if (!year || !month || !day) return undefined;
  const read = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${read}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(read) ? read : undefined;
}

function number(text: string): string | undefined {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(/^(-?\d+),(\d+)$/, '$1.$2');
  return /^-?\d+(\.\d+)?$/.test(plain) ? plain : undefined;
}

const YES = ['ano', 'yes', 'ja', 'jā', 'true', '1', 'x'];
const NO = ['ne', 'no', 'nein', 'nē', 'false', '0'];

function yesNo(text: string): string | undefined {
  const word = text.toLowerCase();
  if (YES.includes(word)) return 'true';
  return NO.includes(word) ? 'false' : undefined;
}

const DAY = /\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday):/g;

function hours(text: string): Fields[] | undefined {
  const [before, ...parts] = text.split(DAY);
  if (before?.trim() !== '' || parts.length === 0) return undefined;
  const spans: Fields[] = [];
  for (let at = 0; at < parts.length; at += 2) {
    const weekday = parts[at]!;
    for (const span of parts[at + 1]!.split(',').map((one) => one.trim())) {
      const times = /^(\d{1,2}:\d{2})\s*[-–]\s*(\d{1,2}:\d{2})$/.exec(span);
      if (times) spans.push({ weekday, opens_at: times[1]!, closes_at: times[2]! });
      else if (/^closed$/i.test(span)) spans.push({ weekday, opens_at: '', closes_at: '' });
      else return undefined;
    }
  }
  return spans;
}

function address(field: string, text: string): Fields {
  const match = /^(.*), ?([A-Z]{2}) (\d{5}(?:-\d{4})?)$/s.exec(text);
  return match ? { [field]: match[1]!, state_province: match[2]!, postal_code: match[3]! } : { [field]: text };
}
