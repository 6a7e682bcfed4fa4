/** Decimals of a point that are kept; more are refused, not rounded. */
const DECIMALS = 6;
const SCORE = /^(-?)(\d{1,18})(?:\.(\d{1,6}))?$/;

/** A score such as `78.5` in millionths of a point; `null` where the text is none. */
export function readScore(text: string): bigint | null {
  const found = SCORE.exec(text);
  if (!found) return null;
  const [, sign, whole = '', decimals = ''] = found;
  const value = BigInt(whole + decimals.padEnd(DECIMALS, '0'));
  return sign === '-' ? -value : value;
}

export function formatScore(score: bigint): string {
  const digits = (score < 0n ? -score : score).toString().padStart(DECIMALS + 1, '0');
  const text = `${digits.slice(0, -DECIMALS)}.${digits.slice(-DECIMALS)}`.replace(/\.?0+$/, '');
  return score < 0n ? `-${text}` : text;
}
