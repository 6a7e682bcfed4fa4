/** An amount as people write it, `1 000 000,50` or `1.000.000,50`, as the door takes it: `1000000.50`. Anything else stays as it is. */
export function amountOf(text: string): string {
  const plain = text.replaceAll(/[\s\u00a0\u202f]/g, '');
  // A comma or point before one or two last digits parts the decimals; one that parts thousands does so all through.
  const [, whole, , decimals] = /^(\d+|[1-9]\d{0,2}(?:([.,])\d{3})(?:\2\d{3})*)(?:[.,](\d{1,2}))?$/.exec(plain) ?? [];
  if (whole === undefined) return text;
  return whole.replaceAll(/[.,]/g, '') + (decimals === undefined ? '' : `.${decimals}`);
}

/** Whether the door will read it as an amount. */
export const isAmount = (text: string): boolean => /^\d{1,18}(\.\d{1,2})?$/.test(amountOf(text));
