import { AN_AUTHORITY } from '@levada/testing';

export const SERVICES = 100_000;
const ORGANISATIONS = 10_000;

// A small generator with a seed: the same register in every run.
function random(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const KINDS = [
  ...['Pečovatelská služba', 'Domov pro seniory', 'Domov se zvláštním režimem', 'Odlehčovací služba', 'Azylový dům'],
  ...['Chráněné bydlení', 'Denní stacionář', 'Týdenní stacionář', 'Sociálně terapeutická dílna', 'Raná péče'],
  ...['Osobní asistence', 'Odborné sociální poradenství', 'Noclehárna', 'Terénní programy', 'Kontaktní centrum'],
  ...['Nízkoprahové zařízení pro děti a mládež', 'Sociální rehabilitace', 'Podpora samostatného bydlení'],
  ...['Tlumočnické služby', 'Krizová pomoc', 'Dům na půl cesty', 'Centrum denních služeb', 'Intervenční centrum'],
  'Sociálně aktivizační služby pro rodiny s dětmi',
];
const WHOM = [
  ...['', '', '', 'pro seniory', 'pro osoby se zdravotním postižením', 'pro osoby s mentálním postižením'],
  ...['pro osoby bez přístřeší', 'pro oběti domácího násilí', 'pro osoby ohrožené závislostí', 'pro rodiny s dětmi'],
];
const PLACES = [
  ...[
    'Liberec',
    'Jablonec nad Nisou',
    'Turnov',
    'Česká Lípa',
    'Frýdlant',
    'Semily',
    'Tanvald',
    'Nový Bor',
    'Jilemnice',
  ],
  ...[
    'Železný Brod',
    'Hrádek nad Nisou',
    'Chrastava',
    'Rokytnice nad Jizerou',
    'Lomnice nad Popelkou',
    'Mimoň',
    'Doksy',
  ],
];
const HOUSES = [
  'Pod Ještědem',
  'Slunečnice',
  'Naděje',
  'U Lípy',
  'Most',
  'Magdala',
  'Řepka',
  'Na Výsluní',
  'Vlaštovka',
];
const PROVIDERS = ['Charita', 'Diakonie', 'Oblastní spolek', 'Sociální služby města', 'Centrum', 'Sdružení', 'Domov'];

/** Services and their organisations with names as registers have them, written straight into the tables. */
export async function fillRegister(database) {
  const next = random(4_711);
  const one = (list) => list[Math.floor(next() * list.length)];
  const organisations = Array.from({ length: ORGANISATIONS }, (_, at) => ({
    name: `${one(PROVIDERS)} ${one(HOUSES)} ${one(PLACES)}${at % 3 ? ', z.s.' : ', o.p.s.'}`,
    identifier: `M-${at}`,
  }));
  const services = Array.from({ length: SERVICES }, (_, at) => ({
    name: [one(KINDS), one(WHOM), next() < 0.5 ? one(HOUSES) : '', one(PLACES), next() < 0.3 ? `č. ${at % 9_000}` : '']
      .filter((part) => part !== '')
      .join(' '),
    of: Math.floor(next() * ORGANISATIONS),
  }));
  services[77] = { ...services[77], name: 'Řepa' };
  await database.query(
    `insert into organisation (id, authority_id, name, scheme, identifier, version)
     select md5('o' || n)::uuid, $1, one ->> 'name', 'local', one ->> 'identifier', 1
     from json_array_elements($2) with ordinality as t (one, n)`,
    [AN_AUTHORITY, JSON.stringify(organisations)],
  );
  for (let from = 0; from < SERVICES; from += 20_000)
    await database.query(
      `insert into service (id, authority_id, organisation_id, name, status, details, version)
       select md5('s' || n + $3)::uuid, $1, md5('o' || ((one ->> 'of')::int + 1))::uuid, one ->> 'name', 'recorded',
         jsonb_build_object('description', 'Pomoc a podpora na přechodnou dobu, číslo ' || n, 'email', 's' || n || '@example.org'), 1
       from json_array_elements($2) with ordinality as t (one, n)`,
      [AN_AUTHORITY, JSON.stringify(services.slice(from, from + 20_000)), from],
    );
  await database.query('vacuum analyze service');
  await database.query('vacuum analyze organisation');
}
