import { electronicFormatIBAN, isValidIBAN } from 'ibantools';
import { refuse } from '@levada/kernel';

/** An IBAN in the form it is kept in. Refuses `organisation/iban-invalid`: a length or a check number (ISO 7064, mod 97) that is wrong. */
export function ibanOf(text: string): string {
  const iban = electronicFormatIBAN(text) ?? '';
  if (!isValidIBAN(iban)) throw refuse('organisation/iban-invalid');
  return iban;
}
