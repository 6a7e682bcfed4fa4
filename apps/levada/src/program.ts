import { Command, CommanderError, Option } from 'commander';
import { COMPARISON_STEPS, COMPLETIONS, ROUNDINGS, COVERAGES, ENGINE_RULES, OBJECTIVES } from '@levada/allocation';
import { SHIPPED_CALENDARS } from '@levada/catalogue/calendars';
import { SHIPPED_TAXONOMIES } from '@levada/catalogue/taxonomies';
import { fill, isRefusal, LANGUAGES } from '@levada/kernel';
import { exchangeRefusals, SHIPPED_MAPPINGS } from '@levada/exchange';
import { territoryKey } from './client/arguments.js';
import { exitCodeOf, Unavailable } from './client/failures.js';
import { answer, print, type Common } from './client/answer.js';
import { System } from './client/system.js';
import type { AllocateCommandOptions } from './commands/allocate.js';
import type { ImportOptions, ReformOptions } from './commands/import-territories.js';
import { operatorCommands } from './commands/operator-program.js';
import { userCommands } from './commands/user-program.js';
import type { WhatIfOptions } from './commands/what-if.js';
import { showImport, showTrace, showTrial, table } from './commands/show.js';
import type { DirectoryOptions } from './import-directory/import-directory.js';
import { trace } from './commands/trace.js';
import { GRANT_FIELDS } from './import-grants/grant-records.js';
import type { GrantOptions } from './import-grants/import-grants.js';
import { progressBar } from './client/progress-bar.js';
import { readProfile } from './profiles.js';
import type { TrialOptions } from './try-round/try-round.js';
import type { LevadaOptions } from './up/run-levada.js';

/** Those of elections need ballots, which no table of requests has. */
const TRIAL_RULES = ENGINE_RULES.filter((rule) => !['equal-shares', 'phragmen'].includes(rule));

/** Asks a person; where none looks on, the answer is no. */
async function ask(question: string): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return false;
  const { createInterface } = await import('node:readline/promises');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await lines.question(`${question} [y/N] `);
  lines.close();
  return /^y(es)?$/i.test(answer.trim());
}

/** The operator's program. Data goes to stdout, everything else to stderr. */
export function makeProgram(): Command {
  const program = new Command('levada')
    .description('Plans of social services, a register of providers, and money that cites the plan.')
    .showHelpAfterError()
    .exitOverride();
  const reaching = (command: Command): Command =>
    command
      .option('--url <address>', 'the system to speak to (LEVADA_URL); default: what runs on the data folder')
      .option('--token <token>', 'who you are (LEVADA_TOKEN); default: the demo person for the job')
      .option('--data <folder>', 'data folder of a system on this machine (LEVADA_DATA), default .levada')
      .option('--authority <slug>', 'the authority you speak for; default: the first')
      .option('--lang <language>', 'language of refusals: en, cs, de or lv', 'en')
      .option('--json', 'JSON on stdout');

  program
    .command('up')
    .description('start the whole system with a PostgreSQL and a nats-server of its own, until Ctrl-C')
    .option('--port <port>', 'where it answers, default 8080')
    .option('--data <folder>', 'where it keeps everything (LEVADA_DATA), default .levada')
    .option('--profile <name>', 'the country or region it is set up for', 'cz-liberec')
    .option('--empty', 'without demo data; the authority and the demo accounts stay')
    .action(async (options: LevadaOptions) => {
      // The rooms of the house are read only by the command that starts them: the others answer in a fraction of the time.
      const { runLevada } = await import('./up/run-levada.js');
      process.exitCode = await runLevada(options);
    });

  program
    .command('init')
    .description('in containers: make the secrets and keys of an installation, once')
    .action(async () => {
      process.exitCode = await (await import('./serve/run-serve.js')).runInit();
    });
  program
    .command('migrate')
    .description('in containers: bring databases, roles and schemas up to date')
    .action(async () => {
      process.exitCode = await (await import('./serve/run-serve.js')).runMigrate();
    });
  program
    .command('serve <what>')
    .description('in containers: run all, gateway, or one service: access, catalogue, registry, planning, funding')
    .action(async (what: string) => {
      process.exitCode = await (await import('./serve/run-serve.js')).runServe(what);
    });

  reaching(program.command('token'))
    .description('a token of a demo account, for scripts')
    .requiredOption(
      '--as <role>',
      'a role that an office has: funding-officer, approver, planner, … (`levada user list` shows them)',
    )
    .action(async (options: Common & { as: string }) => {
      const given = await (await System.find(options)).demoToken(options.as);
      answer(options, given, ({ token }) => token);
    });

  userCommands(program, reaching);
  operatorCommands(program, reaching);

  const authority = program.command('authority').description('bodies that plan, register or fund');
  reaching(authority.command('create <slug> <name>'))
    .description('open an authority, tied to a territory')
    .requiredOption('--territory <scheme/level/code>', 'its territory, such as cz-csu/region/CZ051')
    .option('--profile <name>', 'the profile it works by', 'cz-liberec')
    .action(async (slug: string, name: string, options: Common & { territory: string; profile: string }) => {
      await readProfile(options.profile);
      const operator = await (await System.find(options)).as('operator');
      const body = { slug, name, profile: options.profile, territory: territoryKey(options.territory) };
      answer(
        options,
        await operator.post<{ slug: string; name: string }>('access/authorities', body),
        (one) => `${one.slug}  ${one.name}`,
      );
    });
  reaching(authority.command('list'))
    .description('the authorities of this system')
    .action(async (options: Common) => {
      const operator = await (await System.find(options)).as('operator');
      type One = { slug: string; name: string; territory: { level: string; code: string } };
      const { items } = await operator.get<{ items: One[] }>('access/authorities');
      answer(options, items, (all) =>
        table(all.map((one) => [one.slug, `${one.territory.level}:${one.territory.code}`, one.name])),
      );
    });

  reaching(program.command('territory').description('territories').command('add <scheme/level/code> <name>'))
    .description('add one territory below another')
    .requiredOption('--within <scheme/level/code>', 'the territory it lies in')
    .option('--hierarchy <names>', 'the hierarchies it stands in, separated by commas', 'administrative,district')
    .action(async (key: string, name: string, options: Common & { within: string; hierarchy: string }) => {
      const steward = await (await System.find(options)).as('data-steward');
      const parents = options.hierarchy.split(',').map((hierarchy) => ({ hierarchy, ...territoryKey(options.within) }));
      const done = await steward.post<{ results: { key: string; outcome: string }[] }>('catalogue/territories', {
        ...territoryKey(key),
        name,
        parents,
      });
      answer(options, done, ({ results }) => results.map((one) => `${one.outcome}  ${one.key}`).join('\n'));
    });

  const importing = program.command('import').description('bring records in from a file');
  reaching(importing.command('providers <file-or-folder>'))
    .description('organisations, places and services from a directory: HSDS without a mapping (tables, JSON, a dump)')
    .option('--mapping <file>', `YAML, or one that comes with Levada: ${SHIPPED_MAPPINGS.join(', ')}`)
    .option(
      '--source <name>',
      'what the source is called: the same name next time is the same source; default: the file’s',
    )
    .option('--dry-run', 'say what would happen, store nothing')
    .option('--report <file>', 'write the quarantined rows to a CSV file: mend them there, and read it with --mended')
    .option('--mended', 'the file is such a report, mended')
    .option('--stored-formulas', 'take the stored values of cells with formulas, instead of leaving their rows out')
    .option('--yes', 'take it however much it changes of what is there')
    .action(async (path: string, options: Common & DirectoryOptions) => {
      const { importDirectory } = await import('./import-directory/import-directory.js');
      const { showDirectory } = await import('./import-directory/show-directory.js');
      const report = await importDirectory(await System.find(options), path, options, { progress: progressBar(), ask });
      const { quarantine: _rows, ...counts } = report;
      if (options.json) print(JSON.stringify(counts));
      else print(showDirectory(report, options.dryRun ?? false));
    });
  reaching(importing.command('taxonomy <file-or-name>'))
    .description(
      `a classification from a JSON file, or one that comes with Levada: ${SHIPPED_TAXONOMIES.join(', ')}, all`,
    )
    .action(async (named: string, options: Common) => {
      const { importTaxonomy } = await import('./commands/import-taxonomy.js');
      answer(options, await importTaxonomy(await System.find(options), named), (all) =>
        table(all.map(({ outcome, code, terms }) => [outcome, code, `${terms} terms`])),
      );
    });
  reaching(importing.command('territories <file>'))
    .description('territories from a table: the Czech tree of municipalities, or one level of any tree')
    .option(
      '--mapping <file>',
      'YAML, `field: column`; of one level: code, name, population15plus, parent, validFrom, validUntil',
    )
    .option('--scheme <scheme>', 'of one level: cz-csu, de-ags, lv-atvk, li-lgbl')
    .option('--level <level>', 'of one level: which, such as municipality')
    .option('--within <level>', 'of one level: the level that the column of `parent` names')
    .option('--dry-run', 'say what would happen, store nothing')
    .option('--report <file>', 'write the quarantined rows to a CSV file, with their number and the reason')
    .action(async (file: string, options: Common & ImportOptions) => {
      const { importTerritories } = await import('./commands/import-territories.js');
      const report = await importTerritories(await System.find(options), file, options, progressBar());
      const { quarantine, ...counts } = report;
      if (options.json) print(JSON.stringify(counts));
      else print(showImport({ ...counts, quarantine }, options.dryRun ?? false));
    });

  reaching(importing.command('grants <file>'))
    .description('grants of the years before: a table (CSV, XLSX, ODS) with a mapping, or JSON as 360Giving has it')
    .option('--mapping <file>', `YAML, \`field: column\`: ${GRANT_FIELDS.join(', ')}`)
    .option('--source <name>', 'by which they are known again; default: the name of the file')
    .option('--currency <code>', 'where no column says it, such as CZK')
    .option('--scheme <scheme>', 'of the identifiers, where no column says it, such as cz-ico')
    .option('--dry-run', 'say what would happen, store nothing')
    .option('--report <file>', 'write the quarantined rows to a CSV file, with their number and the reason')
    .action(async (file: string, options: Common & GrantOptions) => {
      const { importGrants } = await import('./import-grants/import-grants.js');
      const report = await importGrants(await System.find(options), file, options, progressBar());
      const { quarantine, ...counts } = report;
      if (options.json) print(JSON.stringify(counts));
      else print(showImport({ ...counts, quarantine }, options.dryRun ?? false));
    });

  reaching(importing.command('calendar <name>'))
    .description(`public holidays of some years, which deadlines step over: ${SHIPPED_CALENDARS.join(', ')}`)
    .requiredOption('--from <year>', 'the first of them')
    .option('--to <year>', 'the last of them; default: the first alone')
    .action(async (name: string, options: Common & { from: string; to?: string }) => {
      const { importCalendar } = await import('./commands/import-calendar.js');
      answer(options, await importCalendar(await System.find(options), name, options), (years) =>
        table(years.map(({ calendar, year, days }) => [calendar, String(year), `${days.length} days`])),
      );
    });
  reaching(importing.command('plan <file>'))
    .description(
      'a whole plan as a draft, from a file that `export plan` wrote: .json, .xlsx, or .odt as it was written',
    )
    .option('--template <code>', 'what it is built by; default: what the file says')
    .option('--title <title>', 'another title than the file says')
    .action(async (file: string, options: Common & { template?: string; title?: string }) => {
      const { importPlan } = await import('./commands/plan-files.js');
      answer(options, await importPlan(await System.find(options), file, options), ({ id, title, elements }) =>
        table([[id, title, `${elements} elements`]]),
      );
    });

  const exporting = program.command('export').description('give records out as a file');
  reaching(exporting.command('plan <id>'))
    .description('a whole version of a plan')
    .requiredOption('--format <format>', 'json, xlsx (both can be read back), odt, pdf')
    .requiredOption('--out <file>', 'where to write it')
    .option('--plan-version <number>', 'default: the one in force, else the newest')
    .option('--force', 'write over a file that is there')
    .action(
      async (id: string, options: Common & { format: string; out: string; planVersion?: string; force?: boolean }) => {
        const { exportPlan } = await import('./commands/plan-files.js');
        answer(options, await exportPlan(await System.find(options), id, options), ({ file, bytes }) =>
          table([[file, `${bytes} bytes`]]),
        );
      },
    );

  reaching(importing.command('reform <file>'))
    .description('a day on which territories end in others, from a table with a line for each: from, to')
    .requiredOption('--on <day>', 'the first day of the new order')
    .requiredOption('--source <law>', 'what says so')
    .requiredOption('--scheme <scheme>', 'cz-csu, de-ags, lv-atvk, li-lgbl')
    .requiredOption('--level <level>', 'of codes that name none; `level/code` names one')
    .option('--mapping <file>', 'YAML, `field: column`; fields: from, to')
    .action(async (file: string, options: Common & ReformOptions) => {
      const { importReform } = await import('./commands/import-territories.js');
      answer(options, await importReform(await System.find(options), file, options), ({ ended, lines }) =>
        table(
          [
            ['territories ended', ended],
            ['lines', lines],
          ].map((row) => row.map(String)),
        ),
      );
    });

  reaching(program.command('try-round <file>'))
    .description('try last year’s round: a plan, providers, a round and its decisions from one table')
    .requiredOption(
      '--mapping <file>',
      'YAML, `field: column`; fields: id, area, identifier, scheme, name, requested, awarded',
    )
    .requiredOption('--envelope <amount>', 'the money there is, such as 1000000')
    .requiredOption('--currency <code>', 'such as CZK')
    .addOption(new Option('--rule <rule>', 'how the money is shared').choices(TRIAL_RULES).makeOptionMandatory())
    .option('--round-to <amount>', 'awards are multiples of this', '1')
    .option('--territory <scheme/level/code>', 'the plan’s territory; default: the authority’s')
    .option('--scheme <scheme>', 'scheme of identifiers that name none', 'CZ-ICO')
    .action(async (file: string, options: Common & TrialOptions) => {
      const { tryRound } = await import('./try-round/try-round.js');
      answer(options, await tryRound(await System.find(options), file, options), showTrial);
    });

  const byRule = (command: Command): Command =>
    command
      .addOption(new Option('--completion <how>', 'what equal-shares does with money left over').choices(COMPLETIONS))
      .addOption(new Option('--comparison <by>', 'whether equal-shares gives way to greedy').choices(COMPARISON_STEPS))
      .addOption(new Option('--rounding <how>', 'of rules that cut, default largest-remainder').choices(ROUNDINGS))
      .option('--rest <rule>', 'what shares the rest after network-first, default proportional')
      .option('--threshold <score>', 'the least score; greedy-threshold needs one');

  byRule(program.command('allocate <file>'))
    .description('share envelopes among requests by a rule, from a JSON or Pabulib file, without a server')
    .addOption(new Option('--rule <rule>', 'how the money is shared').choices([...ENGINE_RULES, 'optimal']))
    .addOption(new Option('--objective <what>', 'what optimal makes large, default score').choices(OBJECTIVES))
    .addOption(new Option('--coverage <of>', 'what optimal serves at least once, default none').choices(COVERAGES))
    .option('--time-limit <seconds>', 'for the solver of optimal, default 60')
    .addOption(new Option('--language <language>', 'language of the sentences').choices(LANGUAGES))
    .option('--lang <language>', 'language of refusals: en, cs, de or lv', 'en')
    .option('--no-explain', 'without sentences: for files with very many requests')
    .option('--json', 'JSON on stdout, sentences in all languages')
    .action(async (file: string, options: Common & AllocateCommandOptions) => {
      const { allocateFile, languageOf } = await import('./commands/allocate.js');
      const { showAllocation } = await import('./commands/show-allocation.js');
      const language = languageOf(options);
      answer(options, await allocateFile(file, options), (run) => showAllocation(run, language));
    });

  byRule(program.command('what-if <file>'))
    .description('how far a run is from turning out otherwise, and another run beside it, without a server')
    .addOption(new Option('--rule <rule>', 'how the money is shared').choices(ENGINE_RULES).makeOptionMandatory())
    .option('--with <file>', 'another input, to compare with')
    .addOption(new Option('--with-rule <rule>', 'another rule, to compare with').choices(ENGINE_RULES))
    .option('--with-envelope <id=amount...>', 'another amount of an envelope, to compare with')
    .option('--spread <points>', 'how far apart assessors are, for the firmness of the ranking')
    .option('--lang <language>', 'language of refusals: en, cs, de or lv', 'en')
    .option('--json', 'JSON on stdout')
    .action(async (file: string, options: Common & WhatIfOptions) => {
      const { showWhatIf, whatIf } = await import('./commands/what-if.js');
      answer(options, await whatIf(file, options), showWhatIf);
    });

  reaching(program.command('trace <id>'))
    .description('from a decision (its id) to the plan’s sentence, or from a priority (PLAN/CODE) to its money')
    .action(async (id: string, options: Common) => {
      answer(options, await trace(await System.find(options), id), showTrace);
    });

  reaching(program.command('status'))
    .description('whether the system is ready, and what does not work')
    .action(async (options: Common) => {
      const { url } = await System.find(options);
      const ready = await readiness(url);
      answer(options, ready, ({ status, degraded }) =>
        [`${url} is ${status}`, ...degraded.map((one) => `  ${one}`)].join('\n'),
      );
    });
  return program;
}

async function readiness(url: string): Promise<{ status: string; degraded: string[] }> {
  const answer = await fetch(`${url}/health/ready`).catch(() => {
    throw new Unavailable(`${url} does not answer`);
  });
  return (await answer.json()) as { status: string; degraded: string[] };
}

/** Runs the program and gives its exit code: 0 ok, 1 refused, 2 usage, 3 unavailable. */
export async function runProgram(args: readonly string[]): Promise<number> {
  try {
    await makeProgram().parseAsync(args, { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    process.stderr.write(`levada: ${await sentenceOf(error)}\n`);
    return isRefusal(error) ? 2 : exitCodeOf(error);
  }
}

/** Refusals made in this process (a malformed amount or mapping) have their sentences in the catalogues of their rooms. */
async function sentenceOf(error: unknown): Promise<string> {
  if (!isRefusal(error)) return error instanceof Error ? error.message : String(error);
  const { houseRefusals } = await import('@levada/platform');
  const { planFileRefusals } = await import('@levada/planning');
  const text = { ...houseRefusals, ...exchangeRefusals, ...planFileRefusals }[error.code];
  return text ? fill(text.en, error.facts) : error.message;
}
