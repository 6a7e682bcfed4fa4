import type { ParentKey, TerritoryRecord } from './territory.js';

export interface TableRow {
  /** As a spreadsheet shows it. */
  readonly number: number;
  readonly values: Readonly<Record<string, string>>;
}

type Level = 'municipality' | 'pou' | 'orp' | 'district' | 'region';
export type CzField = `${Level}.${'code' | 'name'}` | 'population15plus';

const SCHEME = 'cz-csu';
const COUNTRY = { code: 'CZ', name: 'Česko' };

/** Codes of the Czech Statistical Office. Praha has neither a POU nor an ORP and stands for both under code `0`. */
const CODES: Readonly<Record<Level, RegExp>> = {
  municipality: /^\d{6}$/,
  pou: /^(0|\d{5})$/,
  orp: /^(0|\d{4})$/,
  district: /^CZ0\d{2}[\dA-Z]$/,
  region: /^CZ0\d{2}$/,
};
const NAMELESS = 'X-X-X';
/** As long as the door takes. */
const LONGEST_NAME = 200;

/** What is wrong with a row by itself. */
export function faultOf(read: (field: CzField) => string): string | undefined {
  for (const [level, form] of Object.entries(CODES) as [Level, RegExp][]) {
    const code = read(`${level}.code`);
    if (code === '') return `${level} has no code`;
    if (!form.test(code)) return `“${code}” is not the code of a ${level}`;
    const name = read(`${level}.name`);
    if (name === '') return `${level} ${code} has no name`;
    if (name.length > LONGEST_NAME) return `the name of ${level} ${code} is longer than ${LONGEST_NAME} characters`;
  }
  const population = read('population15plus');
  return /^\d{1,9}$/.test(population) ? undefined : `population “${population}” is not a whole number`;
}

/** The municipality of a row and what lies above it, highest first. */
export function placesOf(read: (field: CzField) => string): TerritoryRecord[] {
  const place = (level: Level, parents: ParentKey[]): TerritoryRecord => {
    const name = read(`${level}.name`);
    return {
      scheme: SCHEME,
      level,
      code: read(`${level}.code`),
      name: name === NAMELESS ? read('municipality.name') : name,
      parents,
    };
  };
  const within = (hierarchy: string, level: Level | 'country'): ParentKey => ({
    hierarchy,
    scheme: SCHEME,
    level,
    code: level === 'country' ? COUNTRY.code : read(`${level}.code`),
  });
  return [
    { scheme: SCHEME, level: 'country', ...COUNTRY, parents: [] },
    place('region', [within('administrative', 'country'), within('district', 'country')]),
    place('district', [within('district', 'region')]),
    place('orp', [within('administrative', 'region'), within('district', 'district')]),
    place('pou', [within('administrative', 'orp')]),
    {
      ...place('municipality', [within('administrative', 'pou'), within('district', 'district')]),
      population15Plus: Number(read('population15plus')),
    },
  ];
}
