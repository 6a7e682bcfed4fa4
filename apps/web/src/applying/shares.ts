import { formatFraction, isRefusal, parseFraction, ratio } from '@levada/kernel';

/** A part as people write it, `3/4`, `75 %`, `33,3 %`, as the door takes it: an exact fraction. Anything else stays as it is. */
export function shareOf(text: string): string {
  const plain = text.replaceAll(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  const [, percent] = /^(\d{1,3}(?:\.\d{1,4})?)%$/.exec(plain) ?? [];
  try {
    const fraction = percent === undefined ? parseFraction(plain) : parseFraction(percent).div(ratio(100n));
    return formatFraction(fraction);
  } catch (error) {
    if (isRefusal(error)) return text;
    throw error;
  }
}

/** Whether the door will read it as a part. */
export const isShare = (text: string): boolean => /^\d{1,18}(\/\d{0,17}[1-9]\d*)?$/.test(shareOf(text));

/** What is left to give to others, as a fraction below or above 0; nothing where one of them is no share. */
export function leftOf(shares: readonly string[]): string | undefined {
  if (!shares.every(isShare)) return undefined;
  return formatFraction(shares.reduce((left, one) => left.sub(parseFraction(shareOf(one))), ratio(1n)));
}

/** The same part for each. */
export const equalShare = (count: number): string => (count === 1 ? '1' : `1/${count}`);
