import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { civilDate, dayOf, objection, refuse, type Clock, type Language } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import {
  Asked,
  By,
  CLOCK,
  Does,
  idParam,
  IfMatch,
  InLanguage,
  May,
  scopeOf,
  ShownSteps,
  Steps,
  type Actor,
  type AskedList,
  type Page,
} from '@levada/platform';
import { crosswalkOf } from '../crosswalks/crosswalks.queries.js';
import { shownEntry } from '../service-types/service-types.queries.js';
import { VERSION_LIFECYCLE } from './catalogue-version.js';
import { compareVersions } from './comparison.js';
import { DraftVersionHandler } from './draft-version.handler.js';
import { MoveVersion, publicationOf, readinessOf } from './move-version.handler.js';
import {
  CompareQuery,
  DraftVersionDto,
  ListedVersion,
  PublishVersionDto,
  shown,
  ShownComparison,
  ShownVersion,
} from './versions.dto.js';
import { entriesOf, loadVersion, sightOf, versionList, VersionsQueries } from './versions.queries.js';

@Controller('api/v1/catalogue/versions')
export class VersionsController {
  constructor(
    @Inject(DraftVersionHandler) private readonly drafting: DraftVersionHandler,
    @Inject(MoveVersion) private readonly moving: MoveVersion,
    @Inject(VersionsQueries) private readonly versions: VersionsQueries,
    @Inject(Steps) private readonly steps: Steps,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @May('catalogue:draft-catalogue')
  @Does({
    id: 'draftCatalogueVersion',
    summary: 'Drafts the first version of a catalogue, or the one that follows a published one, with its entries.',
    answer: ShownVersion,
    refuses: [
      ...[
        'catalogue-version/not-found',
        'catalogue-version/predecessor-not-published',
        'catalogue-version/not-the-next',
      ],
      ...['catalogue-version/another-catalogue', 'catalogue-version/one-at-a-time', 'catalogue-version/number-taken'],
    ],
    example: {
      ...{ catalogue: 'psychosocial', title: 'Leistungskatalog der psychosozialen Versorgung', languages: ['de'] },
      contact: 'Amt für Soziale Dienste',
    },
  })
  async draft(@By() by: Actor, @Body() body: DraftVersionDto): Promise<ShownVersion> {
    return shown(await this.drafting.draft(by, body));
  }

  @Get()
  @May('catalogue:read-catalogue', 'anywhere')
  @Does({
    id: 'listCatalogueVersions',
    summary: 'Versions of catalogues, newest first.',
    answer: ListedVersion,
    list: versionList,
  })
  async list(@By() by: Actor, @Asked() asked: AskedList): Promise<Page<ListedVersion>> {
    return this.versions.list(by, asked);
  }

  @Get(':id')
  @May('catalogue:read-catalogue', 'anywhere')
  @Does({
    id: 'getCatalogueVersion',
    summary: 'One version.',
    answer: ShownVersion,
    refuses: ['catalogue-version/not-found'],
  })
  async one(@By() by: Actor, @idParam('id') id: string): Promise<ShownVersion> {
    return shown(await this.transactions.run(scopeOf(by, this.clock.now()), (tx) => loadVersion(tx, id, sightOf(by))));
  }

  @Get(':id/steps')
  @May('catalogue:read-catalogue', 'anywhere')
  @Does({
    id: 'getCatalogueVersionSteps',
    summary: 'What can be done with a version next by who asks, and what speaks against it.',
    answer: ShownSteps,
    refuses: ['catalogue-version/not-found'],
  })
  async stepsOf(@By() by: Actor, @idParam('id') id: string, @InLanguage() language: Language): Promise<ShownSteps> {
    const at = this.clock.now();
    const { version, ready, publication } = await this.transactions.run(scopeOf(by, at), async (tx) => {
      const version = await loadVersion(tx, id, sightOf(by));
      const today = dayOf(at);
      return {
        version,
        ready: await readinessOf(tx, version),
        publication: await publicationOf(tx, version, { by: by.id, today, effectiveOn: SOME_DAY }),
      };
    });
    const drafts = { permission: 'catalogue:draft-catalogue', within: true } as const;
    return this.steps.tell(by, language, {
      'open-discussion': { ...drafts, against: objection(VERSION_LIFECYCLE['open-discussion'], version, ready) },
      'sign-off': { ...drafts, against: objection(VERSION_LIFECYCLE['sign-off'], version, ready) },
      reopen: { ...drafts, against: objection(VERSION_LIFECYCLE.reopen, version, undefined) },
      publish: {
        ...{ permission: 'catalogue:publish-catalogue', within: true },
        against: objection(VERSION_LIFECYCLE.publish, version, publication),
      },
    });
  }

  @Get(':id/comparison')
  @May('catalogue:read-catalogue', 'anywhere')
  @Does({
    id: 'compareCatalogueVersions',
    summary: 'What came, went and changed since another version, or since the one before.',
    answer: ShownComparison,
    refuses: ['catalogue-version/not-found', 'catalogue-version/nothing-to-compare'],
  })
  async compare(
    @By() by: Actor,
    @idParam('id') id: string,
    @Query() { with: other }: CompareQuery,
  ): Promise<ShownComparison> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const version = await loadVersion(tx, id, sightOf(by));
      const before = other ?? version.predecessorId;
      if (before === null) throw refuse('catalogue-version/nothing-to-compare');
      await loadVersion(tx, before, sightOf(by));
      const lines = before === version.predecessorId ? await crosswalkOf(tx, id) : [];
      const found = compareVersions(await entriesOf(tx, before), await entriesOf(tx, id), lines);
      return {
        added: found.added.map(shownEntry),
        removed: found.removed.map((one) => ({ ...shownEntry(one), successors: [...one.successors] })),
        changed: found.changed.map(({ code, members }) => ({ code, members: [...members] })),
        unchanged: found.unchanged,
      };
    });
  }

  @Post(':id/discussion')
  @HttpCode(200)
  @May('catalogue:draft-catalogue')
  @Does({
    id: 'openCatalogueDiscussion',
    summary: 'Opens a draft to those who were invited: they comment on its entries and take a position.',
    answer: ShownVersion,
    refuses: ['catalogue-version/not-found', 'catalogue-version/wrong-step', 'catalogue-version/empty'],
  })
  async discuss(@By() by: Actor, @idParam('id') id: string, @IfMatch() read: number): Promise<ShownVersion> {
    return shown(await this.moving.openDiscussion(by, id, read));
  }

  @Post(':id/sign-off')
  @HttpCode(200)
  @May('catalogue:draft-catalogue')
  @Does({
    id: 'signOffCatalogueVersion',
    summary: 'Signs a version off: nothing in it changes from now on.',
    answer: ShownVersion,
    refuses: [
      ...['catalogue-version/not-found', 'catalogue-version/wrong-step', 'catalogue-version/empty'],
      ...['catalogue-version/comment-unanswered', 'catalogue-version/code-uncovered'],
    ],
  })
  async signOff(@By() by: Actor, @idParam('id') id: string, @IfMatch() read: number): Promise<ShownVersion> {
    return shown(await this.moving.signOff(by, id, read));
  }

  @Post(':id/reopening')
  @HttpCode(200)
  @May('catalogue:draft-catalogue')
  @Does({
    id: 'reopenCatalogueVersion',
    summary: 'Gives a version that was signed off back to those who discuss it.',
    answer: ShownVersion,
    refuses: ['catalogue-version/not-found', 'catalogue-version/wrong-step'],
  })
  async reopen(@By() by: Actor, @idParam('id') id: string, @IfMatch() read: number): Promise<ShownVersion> {
    return shown(await this.moving.reopen(by, id, read));
  }

  @Post(':id/publication')
  @HttpCode(200)
  @May('catalogue:publish-catalogue')
  @Does({
    id: 'publishCatalogueVersion',
    summary: 'Publishes a version as a second person, with the day from which it holds; the one before ends there.',
    answer: ShownVersion,
    refuses: [
      ...['catalogue-version/not-found', 'catalogue-version/wrong-step', 'catalogue-version/same-person'],
      ...['catalogue-version/effect-before-predecessor', 'catalogue-version/effect-in-the-past'],
      ...['catalogue-version/type-still-used'],
    ],
    example: { effectiveOn: '2027-01-01' },
  })
  async publish(
    @By() by: Actor,
    @idParam('id') id: string,
    @IfMatch() read: number,
    @Body() { effectiveOn }: PublishVersionDto,
  ): Promise<ShownVersion> {
    return shown(await this.moving.publish(by, id, read, civilDate(effectiveOn)));
  }
}

/** What is asked is who may publish and what is used: no day speaks against this one. */
const SOME_DAY = civilDate('9999-12-31');
