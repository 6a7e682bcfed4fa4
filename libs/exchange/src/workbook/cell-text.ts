/**
 * A cell as the rest of the house reads it, the same out of every format: days as `YYYY-MM-DD`, days with a time as
 * `YYYY-MM-DDTHH:MM:SS`, times alone as `HH:MM:SS`, booleans as `true` and `false`, numbers as plain decimals with at
 * most 15 digits — what a spreadsheet shows, without the noise of its floating point. A percentage is the number that
 * is stored: 15 % is `0.15`. Text stays as it is, leading zeros and all.
 */
export function cellText(value: string | number | boolean | Date | null): string {
  if (value === null) return '';
  if (value instanceof Date) return dayText(value);
  return typeof value === 'number' ? plainDecimal(value) : String(value).trim();
}

function dayText(value: Date): string {
  if (Number.isNaN(value.getTime())) return '';
  // A serial has a tenth of a microsecond to spare; what is short of a second by that is the second.
  const [day = '', time = ''] = new Date(Math.round(value.getTime() / 1000) * 1000).toISOString().split(/[T.]/);
  // Day 0 of a workbook (1899-12-30, or 31 in the system of 1900): a time without a day.
  if (day.startsWith('1899-12-3')) return time;
  return time === '00:00:00' ? day : `${day}T${time}`;
}

/** A number without an exponent, to the 15 digits that a spreadsheet keeps. */
export function plainDecimal(value: number): string {
  if (!Number.isFinite(value)) return '';
  const [mantissa = '0', power = '0'] = value.toExponential(14).split('e');
  const sign = mantissa.startsWith('-') ? '-' : '';
  const digits = mantissa.replace(/[-.]/g, '').replace(/0+$/, '');
  if (digits === '') return '0';
  const point = Number(power) + 1;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return sign + digits + '0'.repeat(point - digits.length);
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}
