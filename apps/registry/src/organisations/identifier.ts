import { refuse } from '@levada/kernel';

/** How an authority's organisations are told apart: an org-id.guide list, or the authority's own numbers. */
const SCHEMES: Readonly<Record<string, (text: string) => string>> = {
  'CZ-ICO': ico,
  'LV-RE': (text) => matching('LV-RE', text.replace(/\s/g, ''), /^\d{11}$/),
  // Register court and number, as in “HRB 123456 Jena”: no check digit.
  'DE-CR': (text) =>
    matching('DE-CR', text.trim().replace(/\s+/g, ' '), /^[A-Za-zÄÖÜäöüß]{2,4} \d{1,7}[\p{L}\d .()-]{0,60}$/u),
  'LI-FL': (text) => matching('LI-FL', text.trim(), /^FL-\d{4}\.\d{3}\.\d{3}-\d$/),
  local,
};

/** The identifier in the one form it is kept in. Refuses an unknown scheme, a wrong length or check digit. */
export function identifierOf(scheme: string, text: string): string {
  const read = isChecked(scheme) ? SCHEMES[scheme] : undefined;
  if (!read) throw refuse('organisation/unknown-scheme', { scheme, known: Object.keys(SCHEMES).join(', ') });
  return read(text);
}

/** Whether there is a rule for identifiers of this scheme. */
export function isChecked(scheme: string): boolean {
  return Object.hasOwn(SCHEMES, scheme);
}

/** Eight digits, the last of them a check digit, kept as text: zeros at the front belong to the number. */
function ico(text: string): string {
  const digits = text.replace(/\s/g, '');
  if (isIco(digits)) return digits;
  // A spreadsheet drops zeros at the front. They are not put back unasked: a shorter number may be a typing error.
  const padded = digits.padStart(8, '0');
  if (isIco(padded)) throw refuse('organisation/identifier-too-short', { identifier: digits, padded });
  throw refuse('organisation/identifier-invalid', { scheme: 'CZ-ICO', identifier: digits.slice(0, 40) });
}

/**
 * s = Σ d₁…d₇ × (8…2); check digit = (11 − s mod 11) mod 10. Ours, because the library at hand (stdnum 1.12) refuses
 * every number that begins with 9: a rule of tax numbers, and the block that invented providers are numbered from.
 */
function isIco(digits: string): boolean {
  if (!/^\d{8}$/.test(digits)) return false;
  const sum = [...digits.slice(0, 7)].reduce((all, digit, at) => all + Number(digit) * (8 - at), 0);
  return (11 - (sum % 11)) % 10 === Number(digits[7]);
}

function matching(scheme: string, text: string, form: RegExp): string {
  if (form.test(text)) return text;
  throw refuse('organisation/identifier-invalid', { scheme, identifier: text.slice(0, 40) });
}

function local(text: string): string {
  const kept = text.trim();
  if (/^[^\p{Cc}]{1,40}$/u.test(kept)) return kept;
  throw refuse('organisation/identifier-invalid', { scheme: 'local', identifier: kept.slice(0, 40) });
}
