import type { Sentence } from '@levada/kernel';

const refusal = (en: string, cs: string, de: string, lv: string): Sentence & { readonly status: number } => ({
  ...{ status: 422, en, cs, de, lv },
});

/** What is refused of rules and formulas, in every language; fits into a service's catalogue of refusals. */
export const rulesRefusals: Readonly<Record<string, Sentence & { readonly status: number }>> = {
  'rules/faulty': refusal(
    'The rules have faults: {faults}. The first is at {first}.',
    'Pravidla mají chyby: {faults}. První je v {first}.',
    'Die Regeln haben Fehler: {faults}. Der erste steht bei {first}.',
    'Noteikumos ir kļūdas: {faults}. Pirmā ir {first}.',
  ),
  'rules/not-an-expression': refusal(
    'is no step that there is, or has members that it does not know',
    'není známý krok, nebo má neznámé členy',
    'ist kein bekannter Schritt oder hat unbekannte Teile',
    'nav zināms solis vai tam ir nezināmas daļas',
  ),
  'rules/too-deep': refusal('lies too deep', 'je příliš hluboko', 'liegt zu tief', 'ir pārāk dziļi'),
  'rules/members': refusal(
    'has too few or too many members',
    'má příliš málo nebo příliš mnoho členů',
    'hat zu wenige oder zu viele Teile',
    'ir par maz vai par daudz daļu',
  ),
  'rules/unknown-fact': refusal(
    'There is no fact “{fact}”.',
    'Údaj „{fact}“ neexistuje.',
    'Eine Angabe „{fact}“ gibt es nicht.',
    'Fakta “{fact}” nav.',
  ),
  'rules/wrong-type': refusal(
    'must be {wanted}, not {found}',
    'musí být {wanted}, ne {found}',
    'muss {wanted} sein, nicht {found}',
    'jābūt {wanted}, nevis {found}',
  ),
  'rules/value-malformed': refusal('is no {type}', 'není {type}', 'ist kein {type}', 'nav {type}'),
  'rules/code-twice': refusal(
    'A code is used twice, or is the name of a fact.',
    'Kód je použit dvakrát nebo je názvem údaje.',
    'Eine Kennung steht zweimal oder ist der Name einer Angabe.',
    'Kods lietots divreiz vai ir fakta nosaukums.',
  ),
};
