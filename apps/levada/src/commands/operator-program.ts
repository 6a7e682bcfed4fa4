import type { Command } from 'commander';
import { answer, type Common } from '../client/answer.js';
import { Usage } from '../client/failures.js';
import { System } from '../client/system.js';
import { table } from './show.js';
import { SERVICE_NAMES, verify } from './verify.js';

interface DeadLetter {
  readonly id: string;
  readonly producer: string;
  readonly type: string;
  readonly cause: string;
  readonly tries: number;
  readonly status: string;
}

interface Delivery {
  readonly id: string;
  readonly email: string;
  readonly kind: string;
  readonly delivery: string;
  readonly attempts: number;
  readonly problem: string | null;
  readonly raisedAt: string;
}

const operator = async (options: Common) => (await System.find(options)).as('operator');

function known(service: string): string {
  if (!(SERVICE_NAMES as readonly string[]).includes(service))
    throw new Usage(`“${service}” is no service: ${SERVICE_NAMES.join(', ')}`);
  return service;
}

const UNITS: Readonly<Record<string, number>> = { d: 86_400, h: 3_600, m: 60, s: 1 };

function secondsOf(text: string): number {
  const [, count, unit] = /^([1-9]\d{0,6})([dhms])$/.exec(text) ?? [];
  if (!count || !unit) throw new Usage(`a time is written 30d, 12h or 15m; “${text}” is not`);
  return Number(count) * UNITS[unit]!;
}

/** What keeps an installation well. */
export function operatorCommands(program: Command, reaching: (command: Command) => Command): void {
  reaching(program.command('doctor'))
    .description('what is wrong here, and what to do about it')
    .action(async (options: Common) => {
      const { examine } = await import('./doctor.js');
      const findings = await examine(options);
      const mark = { ok: '✓', warning: '!', wrong: '✕' };
      answer(options, findings, (all) => table(all.map(({ what, state, says }) => [mark[state], what, says])));
      process.exitCode = findings.some(({ state }) => state === 'wrong') ? 1 : 0;
    });

  reaching(program.command('verify'))
    .description('look at every log, inbox and audit chain, and hold the services against each other')
    .action(async (options: Common) => {
      const verdict = await verify(await operator(options));
      answer(options, verdict, ({ faults, underway, facts, audited }) =>
        [
          ...faults.map((one) => `✕ ${one}`),
          ...underway.map((one) => `! still under way: ${one}`),
          `${facts} facts and ${audited} audited changes looked at: ${faults.length === 0 ? 'nothing is wrong' : `${faults.length} faults`}`,
        ].join('\n'),
      );
      process.exitCode = verdict.faults.length + verdict.underway.length > 0 ? 1 : 0;
    });

  reaching(program.command('replay <service>'))
    .description('let a service hear another’s facts again from the start, and keep only what is told')
    .requiredOption('--of <producer>', 'the service whose facts are told again')
    .action(async (service: string, options: Common & { of: string }) => {
      type Replay = { producer: string; epoch: number; n: number };
      const client = await operator(options);
      const begun = await client.post<Replay>(`${known(service)}/replay`, { producer: known(options.of) });
      answer(
        options,
        begun,
        ({ producer, n }) => `${service} hears ${n} facts of ${producer} again; “levada verify” says when it is done`,
      );
    });

  reaching(program.command('clock').description('the clock of the house').command('advance <time>'))
    .description('set the clock of demo data ahead: 30d, 12h or 15m; sessions run out with it')
    .action(async (time: string, options: Common) => {
      type Moved = { now: string; aheadSeconds: number };
      const moved = await (await operator(options)).post<Moved>('access/clock/advance', { seconds: secondsOf(time) });
      answer(options, moved, ({ now }) => `it is ${now} now`);
    });

  const letters = program.command('dead-letters').description('events that could not be handled, and wait');
  reaching(letters.command('list'))
    .description('what waits in every service, with the real cause')
    .option('--status <status>', 'waiting, retried or discarded', 'waiting')
    .action(async (options: Common & { status: string }) => {
      const client = await operator(options);
      const all = await Promise.all(
        SERVICE_NAMES.map(async (service) =>
          (await client.all<DeadLetter>(`${service}/dead-letters?status=${encodeURIComponent(options.status)}`)).map(
            (one) => ({ service, ...one }),
          ),
        ),
      );
      answer(options, all.flat(), (found) =>
        found.length === 0
          ? 'nothing was put aside'
          : table(
              found.map((one) => [
                one.id,
                one.service,
                one.type,
                `${one.tries} tries`,
                one.cause.split('\n')[0]!.slice(0, 100),
              ]),
            ),
      );
    });
  reaching(letters.command('retry <service> <id>'))
    .description('try one again')
    .action(async (service: string, id: string, options: Common) => {
      type Retried = { outcome: string; cause: string | null };
      const done = await (await operator(options)).post<Retried>(`${known(service)}/dead-letters/${id}/retry`);
      answer(options, done, ({ outcome, cause }) => (cause ? `${outcome}: ${cause}` : outcome));
      process.exitCode = done.outcome === 'retried' ? 0 : 1;
    });
  reaching(letters.command('discard <service> <id>'))
    .description('give one up for good')
    .requiredOption('--reason <text>', 'why; it is kept')
    .action(async (service: string, id: string, options: Common & { reason: string }) => {
      const gone = await (
        await operator(options)
      ).post<DeadLetter>(`${known(service)}/dead-letters/${id}/discard`, { reason: options.reason });
      answer(options, gone, () => 'discarded');
    });

  const notices = program.command('notices').description('mails of notices and invitations, and what became of them');
  reaching(notices.command('list'))
    .description('those that could not be delivered, with what the mail server said')
    .option('--delivery <state>', 'undelivered, waiting, delivered, cancelled, inbox or all', 'undelivered')
    .action(async (options: Common & { delivery: string }) => {
      const client = await operator(options);
      const all = await client.all<Delivery>(`access/deliveries?delivery=${encodeURIComponent(options.delivery)}`);
      answer(options, all, (found) =>
        found.length === 0
          ? 'none'
          : table(
              found.map(({ id, email, kind, delivery, attempts, problem, raisedAt }) => [
                ...[id, raisedAt, email, kind, delivery, `${attempts} tries`, problem?.slice(0, 100) ?? ''],
              ]),
            ),
      );
    });
  reaching(notices.command('retry <id>'))
    .description('mail one that was given up once more')
    .action(async (id: string, options: Common) => {
      const again = await (await operator(options)).post<Delivery>(`access/deliveries/${id}/retry`);
      answer(options, again, ({ email }) => `is mailed to ${email} again`);
    });

  program
    .command('rotate-keys')
    .description('sign with a new key from now on (on the machine itself); tokens under way stay good')
    .option('--data <folder>', 'data folder (LEVADA_DATA), default .levada')
    .option('--leaked', 'the old ones are known to others: nothing they signed is good any more')
    .action(async ({ data, leaked }: { data?: string; leaked?: boolean }) => {
      const { rotateOwnKeys } = await import('../client/machine.js');
      answer(
        {},
        await rotateOwnKeys(data, leaked ?? false),
        ({ kid, kept }) => `signing with ${kid}; ${kept} older keys still verify`,
      );
    });
}
