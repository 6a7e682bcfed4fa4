import type { AskedNotice, NoticeText } from '@levada/contracts';
import type { Registration } from './registration.js';

const EXPIRES: NoticeText = {
  title: {
    en: 'The registration of “{service}” expires on {date}',
    cs: 'Registrace služby „{service}“ končí dnem {date}',
    de: 'Die Registrierung von „{service}“ läuft am {date} ab',
    lv: 'Pakalpojuma “{service}” reģistrācija beidzas {date}',
  },
  text: {
    en: '{organisation}: {code}, {number}. Apply for its renewal in time: after that day nothing can be funded on it.',
    cs: '{organisation}: {code}, {number}. Požádejte včas o obnovení: po tomto dni na ni nelze nic financovat.',
    de: '{organisation}: {code}, {number}. Beantragen Sie rechtzeitig die Verlängerung: danach kann darauf nichts gefördert werden.',
    lv: '{organisation}: {code}, {number}. Laikus iesniedziet pagarināšanas pieteikumu: pēc šīs dienas uz tās pamata neko nevar finansēt.',
  },
};

const PEOPLE = ['provider-editor', 'provider-certifier'];

/** Its provider's people and the office. */
export function expiresSoon(
  { validUntil, code, number, organisationId }: Registration,
  { service, organisation }: { readonly service: string; readonly organisation: string },
): AskedNotice[] {
  const facts = { service, organisation, date: validUntil!, code, number };
  const said = {
    kind: 'registration/expires',
    says: EXPIRES,
    facts,
    path: `/organisations/${organisationId}/services`,
  };
  return [
    { ...said, to: { roles: PEOPLE, organisationId } },
    { ...said, to: { roles: ['registry-administrator'] } },
  ];
}

/** The nearest of the days before the end on which it is told, that has come; `undefined` where none has. */
export function dueNotice(noticeDays: readonly number[], daysLeft: number): number | undefined {
  return [...noticeDays].sort((a, b) => a - b).find((days) => daysLeft <= days);
}
