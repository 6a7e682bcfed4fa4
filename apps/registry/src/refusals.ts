import type { RefusalCatalogue } from '@levada/platform';
import { onboardingRefusals } from './onboarding/onboarding-refusals.js';
import { registrationRefusals } from './registrations/registration-refusals.js';
import { conflictRefusals } from './imports/conflict-refusals.js';
import { duplicateRefusals } from './duplicates/duplicate-refusals.js';
import { mergeRefusals } from './merges/merge-refusals.js';
import { organisationRefusals } from './organisations/organisation-refusals.js';
import { proposalRefusals } from './proposals/proposal-refusals.js';
import { siteRefusals } from './sites/site-refusals.js';
import { statutoryPersonRefusals } from './statutory-persons/statutory-person-refusals.js';

export const refusals: RefusalCatalogue = {
  ...registrationRefusals,
  ...onboardingRefusals,
  ...organisationRefusals,
  ...statutoryPersonRefusals,
  ...siteRefusals,
  ...conflictRefusals,
  ...proposalRefusals,
  ...mergeRefusals,
  ...duplicateRefusals,
  'organisation/not-found': {
    status: 404,
    en: 'There is no organisation {id}.',
    cs: 'Organizace {id} neexistuje.',
    de: 'Eine Organisation {id} gibt es nicht.',
    lv: 'Organizācijas {id} nav.',
  },
  'organisation/unknown-scheme': {
    status: 422,
    en: '“{scheme}” is no identifier scheme that can be checked. Known: {known}.',
    cs: '„{scheme}“ není druh identifikátoru, který lze ověřit. Známé: {known}.',
    de: '„{scheme}“ ist keine prüfbare Kennungsart. Bekannt: {known}.',
    lv: '“{scheme}” nav pārbaudāms identifikatora veids. Zināmie: {known}.',
  },
  'organisation/identifier-invalid': {
    status: 422,
    en: '“{identifier}” is no valid identifier of the scheme {scheme}: look for a typing error.',
    cs: '„{identifier}“ není platný identifikátor druhu {scheme}: zkontrolujte překlep.',
    de: '„{identifier}“ ist keine gültige Kennung der Art {scheme}: bitte auf Tippfehler prüfen.',
    lv: '“{identifier}” nav derīgs {scheme} identifikators: pārbaudiet, vai nav pārrakstīšanās kļūdas.',
  },
  'organisation/identifier-too-short': {
    status: 422,
    en: '“{identifier}” lacks digits. If {padded} is meant, write the zeros at the front.',
    cs: '„{identifier}“ nemá dost číslic. Pokud jde o {padded}, napište i nuly na začátku.',
    de: '„{identifier}“ hat zu wenige Ziffern. Ist {padded} gemeint, schreiben Sie die führenden Nullen.',
    lv: '“{identifier}” trūkst ciparu. Ja domāts {padded}, rakstiet arī nulles sākumā.',
  },
  'service/not-found': {
    status: 404,
    en: 'There is no service {id}.',
    cs: 'Služba {id} neexistuje.',
    de: 'Ein Angebot {id} gibt es nicht.',
    lv: 'Pakalpojuma {id} nav.',
  },
  'site/not-found': {
    status: 404,
    en: 'There is no site {id}.',
    cs: 'Zařízení {id} neexistuje.',
    de: 'Eine Einrichtung {id} gibt es nicht.',
    lv: 'Vietas {id} nav.',
  },
  'import-run/not-found': {
    status: 404,
    en: 'There is no import {id}.',
    cs: 'Import {id} neexistuje.',
    de: 'Einen Import {id} gibt es nicht.',
    lv: 'Importa {id} nav.',
  },
  'import/over': {
    status: 409,
    en: 'This import is over: {status}.',
    cs: 'Tento import skončil: {status}.',
    de: 'Dieser Import ist beendet: {status}.',
    lv: 'Šis imports ir beidzies: {status}.',
  },
  'import/out-of-step': {
    status: 409,
    en: '{done} records have come in: send what follows them.',
    cs: 'Záznamů už přišlo {done}: pošlete, co následuje.',
    de: '{done} Datensätze sind eingegangen: senden Sie, was darauf folgt.',
    lv: 'Saņemti {done} ieraksti: sūtiet, kas seko.',
  },
  'import/too-many-changes': {
    status: 409,
    en: 'This import would change {changed} of {held} records, more than {percent} %. Look whether the source is whole, and confirm it if you want that.',
    cs: 'Tento import by změnil {changed} z {held} záznamů, více než {percent} %. Ověřte, zda je zdroj úplný, a pokud to chcete, potvrďte jej.',
    de: 'Dieser Import würde {changed} von {held} Datensätzen ändern, mehr als {percent} %. Prüfen Sie, ob die Quelle vollständig ist, und bestätigen Sie ihn, wenn Sie das wollen.',
    lv: 'Šis imports mainītu {changed} no {held} ierakstiem, vairāk nekā {percent} %. Pārbaudiet, vai avots ir pilnīgs, un apstipriniet, ja to vēlaties.',
  },
  'import/more-than-expected': {
    status: 409,
    en: 'More came in than the {expected} records that were announced.',
    cs: 'Přišlo více než ohlášených {expected} záznamů.',
    de: 'Es kam mehr als die {expected} angekündigten Datensätze.',
    lv: 'Saņemts vairāk nekā {expected} pieteiktie ieraksti.',
  },
  'import/not-all-there': {
    status: 409,
    en: '{done} of {expected} records have come in.',
    cs: 'Přišlo {done} z {expected} záznamů.',
    de: '{done} von {expected} Datensätzen sind eingegangen.',
    lv: 'Saņemti {done} no {expected} ierakstiem.',
  },
  'import/record-twice': {
    status: 422,
    en: 'The record {id} is there twice.',
    cs: 'Záznam {id} je uveden dvakrát.',
    de: 'Der Datensatz {id} steht zweimal da.',
    lv: 'Ieraksts {id} ir divreiz.',
  },
  'import/identifier-of-organisation': {
    status: 422,
    en: 'The record {id} has a national identifier, which only organisations have.',
    cs: 'Záznam {id} má národní identifikátor, ten mají jen organizace.',
    de: 'Der Datensatz {id} hat eine nationale Kennung, die nur Organisationen haben.',
    lv: 'Ierakstam {id} ir nacionāls identifikators, kas ir tikai organizācijām.',
  },
  'import/organisation-unknown': {
    status: 422,
    en: 'The organisation that the record {id} belongs to is not in the register.',
    cs: 'Organizace, ke které záznam {id} patří, v registru není.',
    de: 'Die Organisation, zu der der Datensatz {id} gehört, ist nicht im Register.',
    lv: 'Organizācija, kurai pieder ieraksts {id}, reģistrā nav.',
  },
  'import/site-unknown': {
    status: 422,
    en: 'A place that the record {id} names is not in the register.',
    cs: 'Místo, které záznam {id} uvádí, v registru není.',
    de: 'Ein Ort, den der Datensatz {id} nennt, ist nicht im Register.',
    lv: 'Vieta, ko nosauc ieraksts {id}, reģistrā nav.',
  },
};
