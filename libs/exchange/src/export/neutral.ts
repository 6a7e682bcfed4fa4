// What a spreadsheet takes for the start of a formula, also in the wide forms of East Asian input.
const FORMULA = /^'*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/** Marks text that a spreadsheet would calculate as text, by an apostrophe (OWASP ASVS 1.2.10). */
export function neutral(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Takes that mark off again; other text stays as it is. A spreadsheet that took it off itself changes nothing. */
export function withoutMark(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}
