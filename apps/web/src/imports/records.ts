import type { Schema } from '@levada/api-client';
import type { CsvTable } from './csv-text.js';

export type ImportKind = 'organisation' | 'site' | 'service';
export type ImportRecord = Schema['BatchDto']['records'][number];

/** Which column of the file says what; the others are taken as fields under their own names. */
export interface Mapping {
  readonly kind: ImportKind;
  readonly id: string;
  readonly name: string;
  /** Of an organisation its own national identifier, of a site or service that of whose it is. */
  readonly identifier: string;
  /** Of which register these identifiers are. */
  readonly scheme: string;
}

export type Fault = 'idMissing' | 'nameMissing' | 'idTwice';

/** A line of the file, by the names of its columns. */
export type Row = Readonly<Record<string, string>>;

export const rowsOf = ({ head, rows }: CsvTable): readonly Row[] =>
  rows.map((cells) => Object.fromEntries(head.map((name, at) => [name, (cells[at] ?? '').trim()])));

/** What can be said of a row before it is sent anywhere. */
export function faultOf(row: Row, mapping: Mapping, seen: ReadonlySet<string>): Fault | undefined {
  const id = row[mapping.id] ?? '';
  if (id === '') return 'idMissing';
  if ((row[mapping.name] ?? '') === '') return 'nameMissing';
  return seen.has(id) ? 'idTwice' : undefined;
}

export function recordOf(row: Row, { kind, id, name, identifier, scheme }: Mapping): ImportRecord {
  const national = identifier && row[identifier] ? { scheme, identifier: row[identifier] } : undefined;
  const rest = Object.entries(row).filter(([column, cell]) => ![id, name, identifier].includes(column) && cell !== '');
  const fields = Object.fromEntries(rest.map(([column, cell]) => [fieldOf(column), cell]));
  return {
    ...{ kind, id: row[id]!, name: row[name]!, fields },
    ...(national ? (kind === 'organisation' ? { identifier: national } : { organisation: national }) : {}),
  };
}

/** `Počet lůžek` as the door writes field names: `pocet_luzek`. */
export function fieldOf(column: string): string {
  const plain = column.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.replaceAll(/[^a-z0-9]+/g, '_').replaceAll(/^_|_$/g, '') || 'field';
}

/** The column that looks like what is wanted, by how offices call it. */
export function likelyColumn(head: readonly string[], what: 'id' | 'name' | 'identifier'): string {
  const words = {
    id: ['id', 'identifikator', 'identificator', 'kennung', 'nr'],
    name: ['name', 'nazev', 'nosaukums', 'bezeichnung'],
    identifier: ['ico', 'identifier', 'registration_number', 'reg_nr', 'regnr'],
  }[what];
  return (
    head.find((column) => words.includes(fieldOf(column))) ??
    (what === 'identifier' ? '' : (head[what === 'id' ? 0 : 1] ?? ''))
  );
}
