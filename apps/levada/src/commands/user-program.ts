import { Option, type Command } from 'commander';
import { ROLES } from '@levada/contracts';
import { answer, type Common } from '../client/answer.js';
import { Usage } from '../client/failures.js';
import { System } from '../client/system.js';
import { table } from './show.js';
import {
  grantRole,
  invitationLink,
  inviteUser,
  person,
  withdrawRoles,
  type RoleOptions,
  type ShownPerson,
} from './users.js';

/** People of the installation and what they may do. */
export function userCommands(program: Command, reaching: (command: Command) => Command): void {
  const user = program.command('user').description('people who sign in, and what they may do');
  const roleOptions = (command: Command): Command =>
    command
      .addOption(new Option('--role <role>', 'what they are to the authority').choices(ROLES))
      .option('--territory <scheme/level/code>', 'only within this territory')
      .option('--organisation <id>', 'the organisation a provider’s role is for');
  const periodOptions = (command: Command): Command =>
    command
      .option('--from <date>', 'the first day, YYYY-MM-DD, default today')
      .option('--until <date>', 'the last day; default: until it is withdrawn');
  const operator = async (options: Common) => (await System.find(options)).as('operator');
  type Version = { id: string; version: number };

  periodOptions(roleOptions(reaching(user.command('invite <email> <name>'))))
    .description('invite somebody, with a role; prints the link to hand on to them')
    .option('--language <language>', 'of the letters they get: en, cs, de or lv')
    .action(async (email: string, name: string, options: Common & RoleOptions & { language?: string }) => {
      const invited = await inviteUser(await operator(options), email, { ...options, name });
      answer(options, invited, ({ link, invitation }) =>
        link ? `${link}\nvalid until ${invitation!.expiresAt}` : `${email} can sign in already`,
      );
    });
  reaching(user.command('list'))
    .description('everybody, with their roles')
    .option('--search <text>', 'a part of the name or address')
    .option('--status <status>', 'invited, active or blocked')
    .action(async (options: Common & { search?: string; status?: string }) => {
      const { search, status } = options;
      const asked = new URLSearchParams({ ...(search ? { search } : {}), ...(status ? { status } : {}) });
      const people = await (await operator(options)).all<ShownPerson>(`access/people?${asked.toString()}`);
      answer(options, people, (all) =>
        table(all.map((one) => [one.email, one.name, one.status, one.roles.join(' ') || '–'])),
      );
    });
  reaching(user.command('block <email>'))
    .description('end their sessions and let them in no more')
    .requiredOption('--reason <text>', 'why; it is kept')
    .action(async (email: string, options: Common & { reason: string }) => {
      const client = await operator(options);
      const { id, version } = await person(client, email);
      const done = await client.post<Version>(`access/people/${id}/block`, { reason: options.reason }, { version });
      answer(options, done, () => `${email} is blocked`);
    });
  reaching(user.command('unblock <email>'))
    .description('let them in again, with the roles they had')
    .action(async (email: string, options: Common) => {
      const client = await operator(options);
      const { id, version } = await person(client, email);
      const done = await client.post<Version>(`access/people/${id}/unblock`, {}, { version });
      answer(options, done, () => `${email} is no longer blocked`);
    });
  reaching(user.command('reset <email>'))
    .description('a new link to their account: a forgotten password, a lost second factor')
    .action(async (email: string, options: Common) => {
      const client = await operator(options);
      const { id } = await person(client, email);
      const sent = await client.post<{ token: string; expiresAt: string }>(`access/people/${id}/invitation`);
      const link = invitationLink(client, sent.token);
      answer(options, { ...sent, link }, () => `${link}\nvalid until ${sent.expiresAt}`);
    });
  periodOptions(roleOptions(reaching(user.command('grant <email>'))))
    .description('give a role for an authority')
    .action(async (email: string, options: Common & RoleOptions) => {
      if (!options.role) throw new Usage('say which role: --role');
      const given = await grantRole(await operator(options), email, options);
      answer(options, given, () => `${email} is ${options.role} of ${options.authority ?? 'the installation'}`);
    });
  roleOptions(reaching(user.command('withdraw <email>')))
    .description('take back a role, or every role that fits what is said')
    .requiredOption('--reason <text>', 'why; it is kept')
    .action(async (email: string, options: Common & RoleOptions & { reason: string }) => {
      const gone = await withdrawRoles(await operator(options), email, options);
      answer(options, gone, (all) => all.map((one) => `withdrawn: ${one.role} of ${one.authority}`).join('\n'));
    });
}
