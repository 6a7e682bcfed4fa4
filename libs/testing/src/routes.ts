import { ModulesContainer } from '@nestjs/core';
import { isId } from '@levada/kernel';
import { PROVIDER_ROLES, ROLES, type Role } from '@levada/contracts';
import {
  holds,
  passOf,
  routesOf as allRoutes,
  type Narrowing,
  type Pass,
  type Route as DeclaredRoute,
} from '@levada/platform';
import { AN_AUTHORITY, type Limit, type Person, type TestService } from './service.js';

export interface Route {
  readonly method: DeclaredRoute['method'];
  /** As it is declared: `/api/v1/planning/plans/:id`. */
  readonly template: string;
  readonly pass: Pass;
}

/** Things of the authority under test that people of others must not reach. */
export interface Belongings {
  /**
   * Values for parameters of paths: `{ id: planId }`, or `{ 'GET /api/v1/…/:id': … }` where one name means several nouns, with
   * the name behind it (`'GET /api/v1/…/:planId/…/:id id'`) where a path has several parameters.
   */
  readonly ids?: Readonly<Record<string, string>>;
  /** Bodies that would be accepted, by `METHOD template`. */
  readonly bodies?: Readonly<Record<string, object>>;
}

const OTHER_AUTHORITY = '019a9d3e-1c00-7000-8000-0000000000bb';
const NOTHING = '019a9d3e-1c00-7000-8000-00000000dead';
const LIMITS: readonly (Limit & { readonly kind: Narrowing })[] = [
  { kind: 'territory', territory: { scheme: 'cz-csu', level: 'orp', code: 'elsewhere' } },
  { kind: 'organisation', organisationId: NOTHING },
];

/** Every route of a running service, with who may pass it. */
export function routesOf(service: TestService): Route[] {
  return allRoutes(service.running.app.get(ModulesContainer)).map(({ method, path: template, handler }) => ({
    ...{ method, template },
    pass: passOf(handler)!,
  }));
}

/**
 * Tries every cell of the matrix route × role × reach × own or other authority, as the code declares it. Gives what was
 * let in or kept out wrongly; with `belongings`, also what people of another authority could see or change of them.
 */
export async function doorsLeftOpen(service: TestService, belongings: Belongings = {}): Promise<string[]> {
  const wrong: string[] = [];
  for (const route of routesOf(service)) {
    for (const cell of cellsOf(route)) {
      const person = cell.role ? service.person(cell.role, cell.role, undefined, cell.limit) : service.nobody();
      const { status, code } = await person.send(route.method, pathOf(route, {}), bodyOf(route, {}));
      if (!cell.expected(status, code)) wrong.push(`${label(route)} answers ${status} ${code ?? ''} to ${cell.who}`);
    }
  }
  return [...wrong, ...(await reachedFromOutside(service, belongings))];
}

interface Cell {
  readonly who: string;
  readonly role?: Role;
  readonly limit?: Limit;
  expected(status: number, code: string | undefined): boolean;
}

function cellsOf({ pass }: Route): Cell[] {
  const open = (status: number) => status !== 401 && status !== 403;
  const refused = (status: number) => status === 403;
  if (pass.who === 'anybody') return [{ who: 'nobody', expected: (status, code) => code !== 'access/not-signed-in' }];
  const nobody: Cell = { who: 'nobody', expected: (status) => status === 401 };
  if (pass.who !== 'holders') {
    const expected = pass.who === 'signed-in' ? open : refused;
    return [nobody, ...ROLES.map((role) => ({ who: role, role, expected }))];
  }
  const { permission, within } = pass;
  return [
    nobody,
    ...ROLES.flatMap((role): Cell[] => {
      const held = holds(role, permission);
      const whole: Cell = { who: role, role, expected: held ? open : refused };
      const limited = LIMITS.map(({ kind, ...limit }): Cell => {
        const passes = held && (within.includes(kind) || within.includes('anywhere'));
        // Past the door the handler says whether the thing lies within: with ids of nothing it does not find it.
        const expected = (status: number, code: string | undefined) =>
          passes ? status !== 401 && code !== 'access/not-permitted' : status === 403;
        return { who: `${role} of one ${kind}`, role, limit, expected };
      });
      return PROVIDER_ROLES.includes(role) ? limited : [whole, ...limited];
    }),
  ];
}

/** As each role, in another authority and in a foreign territory or organisation of this one. */
async function reachedFromOutside(service: TestService, belongings: Belongings): Promise<string[]> {
  const ids = Object.values(belongings.ids ?? {}).filter((id) => isId(id));
  if (ids.length === 0) return [];
  const before = await service.database.fingerprint(AN_AUTHORITY);
  const wrong: string[] = [];
  for (const route of routesOf(service)) {
    if (route.pass.who !== 'holders') continue;
    const { permission, within } = route.pass;
    for (const role of ROLES.filter((one) => holds(one, permission))) {
      const strangers: [string, Person][] = [
        [`${role} of another authority`, service.person(role, role, OTHER_AUTHORITY)],
        ...LIMITS.filter(({ kind }) => !within.includes('anywhere') || within.includes(kind)).map(
          ({ kind, ...limit }): [string, Person] => [
            `${role} of another ${kind}`,
            service.person(role, role, undefined, limit),
          ],
        ),
      ];
      for (const [who, person] of strangers) {
        const path = pathOf(route, belongings);
        const asking = { version: 1, key: `${who} ${label(route)}` };
        const { status, body } = await person.send(route.method, path, bodyOf(route, belongings), asking);
        const told = JSON.stringify(body ?? '');
        const seen = status < 400 && ids.filter((id) => told.includes(id));
        if (seen && seen.length > 0) wrong.push(`${label(route)} shows ${seen.join()} to ${who}`);
        const empty = Array.isArray(body?.items) && body.items.length === 0;
        if (path !== route.template && status < 400 && !empty)
          wrong.push(`${label(route)} answers ${status} to ${who}`);
      }
    }
  }
  const changed = Object.entries(await service.database.fingerprint(AN_AUTHORITY)).filter(
    ([table, sum]) => before[table] !== sum,
  );
  return [...wrong, ...changed.map(([table]) => `people from outside changed ${table}`)];
}

const label = ({ method, template }: Route): string => `${method} ${template}`;

function pathOf(route: Route, { ids = {} }: Belongings): string {
  return route.template.replaceAll(
    /:(\w+)/g,
    (_, name: string) => ids[`${label(route)} ${name}`] ?? ids[label(route)] ?? ids[name] ?? NOTHING,
  );
}

function bodyOf(route: Route, { bodies = {} }: Belongings): object | undefined {
  return route.method === 'GET' ? undefined : (bodies[label(route)] ?? {});
}
