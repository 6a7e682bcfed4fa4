import { Body, Controller, Get, HttpCode, Inject, Post, Put } from '@nestjs/common';
import { fill, type Language } from '@levada/kernel';
import type { IdempotencyKey } from '@levada/persistence';
import {
  Asked,
  By,
  Does,
  houseRefusals,
  idParam,
  IfMatch,
  InLanguage,
  May,
  OnceIfAsked,
  Within,
  type Actor,
  type AskedList,
  type Page,
  type Reach,
} from '@levada/platform';
import { PRIORITY_REFUSALS } from '../decisions/priority-split.js';
import { refusals } from '../refusals.js';
import { BeginDraftBody, DraftContentBody, ShownDraft, ShownDraftCheck } from './drafts.dto.js';
import { draftList, Drafts } from './drafts.queries.js';
import { WriteDraft } from './write-draft.handler.js';

/** A fault may be one of money or of fractions as such. */
const TEXTS = { ...houseRefusals, ...refusals };
const SEEN = ['application-draft/not-found', 'draft/not-so-now'];
const WINDOW = ['round/not-found', 'round/decided', 'round/not-open-yet', 'round/closed'];
const SOUND = [
  ...[...SEEN, ...WINDOW, 'draft/faulty', 'draft/not-eligible', 'plan/not-known', 'priority/not-in-plan'],
  ...['organisation/not-known', 'application/provider-not-registered'],
];

/** An application on its way: written by one person of a provider, certified and so handed in by another. */
@Controller('api/v1/funding')
export class DraftsController {
  constructor(
    @Inject(WriteDraft) private readonly handler: WriteDraft,
    @Inject(Drafts) private readonly drafts: Drafts,
  ) {}

  @Post('rounds/:roundId/drafts')
  @May('funding:write-draft', 'organisation')
  @Does({
    id: 'beginDraft',
    summary: 'Begins an application of one’s own organisation, with what the register knows of the service.',
    answer: ShownDraft,
    refuses: [...WINDOW, 'organisation/not-known', 'draft/service-not-registered', 'access/outside-your-reach'],
    example: { organisationId: '01a1f0c0-0000-7000-8000-000000000004' },
  })
  async begin(
    @idParam('roundId') roundId: string,
    @Body() body: BeginDraftBody,
    @By() by: Actor,
    @Within() reach: Reach,
    @OnceIfAsked() key?: IdempotencyKey,
  ): Promise<ShownDraft> {
    return this.drafts.one(by, reach, await this.handler.begin(roundId, body, by, reach, key));
  }

  @Post('applications/:applicationId/drafts')
  @May('funding:write-draft', 'organisation')
  @Does({
    id: 'mendApplication',
    summary: 'Begins to mend an application of which something is missing.',
    answer: ShownDraft,
    refuses: [
      ...['application/not-found', 'application/decided', 'application/withdrawn', 'application/completion-over'],
      'application/completion-not-asked',
    ],
  })
  async mend(
    @idParam('applicationId') applicationId: string,
    @By() by: Actor,
    @Within() reach: Reach,
    @OnceIfAsked() key?: IdempotencyKey,
  ): Promise<ShownDraft> {
    return this.drafts.one(by, reach, await this.handler.mend(applicationId, by, reach, key));
  }

  @Get('drafts')
  @May('funding:write-draft', 'organisation')
  @Does({ id: 'listDrafts', summary: 'Drafts of one’s own organisations.', answer: ShownDraft, list: draftList })
  async list(@By() by: Actor, @Within() reach: Reach, @Asked() asked: AskedList): Promise<Page<ShownDraft>> {
    return this.drafts.list(by, reach, asked);
  }

  @Get('drafts/:id')
  @May('funding:write-draft', 'organisation')
  @Does({ id: 'getDraft', summary: 'One draft.', answer: ShownDraft, refuses: ['application-draft/not-found'] })
  async one(@idParam('id') id: string, @By() by: Actor, @Within() reach: Reach): Promise<ShownDraft> {
    return this.drafts.one(by, reach, id);
  }

  @Get('drafts/:id/check')
  @May('funding:write-draft', 'organisation')
  @Does({
    id: 'checkDraft',
    summary: 'What keeps a draft from being handed in, and what the conditions say of it.',
    answer: ShownDraftCheck,
    refuses: ['application-draft/not-found'],
  })
  async check(
    @idParam('id') id: string,
    @By() by: Actor,
    @Within() reach: Reach,
    @InLanguage() language: Language,
  ): Promise<ShownDraftCheck> {
    const { faults, verdicts } = await this.handler.check(id, by, reach);
    return {
      faults: faults.map(({ pointer, code, facts }) => ({
        ...{ pointer, code, title: fill(TEXTS[code]?.[language] ?? code, facts ?? {}) },
      })),
      verdicts: verdicts.map((one) => ({ ...one, unknown: [...(one.unknown ?? [])] })),
    };
  }

  @Put('drafts/:id')
  @May('funding:write-draft', 'organisation')
  @Does({
    id: 'writeDraft',
    summary: 'Keeps what is written so far, whatever it is.',
    answer: ShownDraft,
    refuses: SEEN,
    example: {
      title: 'Odlehčovací služba Turnov',
      requested: { amount: '500000.00', currency: 'CZK' },
      budget: {
        costs: [{ category: 'Osobní náklady', amount: '700000.00' }],
        revenues: [{ category: 'Úhrady klientů', amount: '120000.00' }],
        sources: [{ funder: 'Město Turnov', amount: '80000.00', state: 'promised' }],
      },
    },
  })
  async write(
    @idParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: DraftContentBody,
    @By() by: Actor,
    @Within() reach: Reach,
  ): Promise<ShownDraft> {
    await this.handler.write(id, version, JSON.parse(JSON.stringify(body)), by, reach);
    return this.drafts.one(by, reach, id);
  }

  @Post('drafts/:id/finish')
  @HttpCode(200)
  @May('funding:write-draft', 'organisation')
  @Does({
    id: 'finishDraft',
    summary: 'Says that a draft is done; a second person certifies it then.',
    answer: ShownDraft,
    refuses: [...SOUND, ...PRIORITY_REFUSALS],
  })
  async finish(
    @idParam('id') id: string,
    @IfMatch() version: number,
    @By() by: Actor,
    @Within() reach: Reach,
  ): Promise<ShownDraft> {
    await this.handler.finish(id, version, by, reach);
    return this.drafts.one(by, reach, id);
  }

  @Post('drafts/:id/reopen')
  @HttpCode(200)
  @May('funding:write-draft', 'organisation')
  @Does({ id: 'reopenDraft', summary: 'Takes a draft back to write on.', answer: ShownDraft, refuses: SEEN })
  async reopen(
    @idParam('id') id: string,
    @IfMatch() version: number,
    @By() by: Actor,
    @Within() reach: Reach,
  ): Promise<ShownDraft> {
    await this.handler.reopen(id, version, by, reach);
    return this.drafts.one(by, reach, id);
  }

  @Post('drafts/:id/discard')
  @HttpCode(200)
  @May('funding:write-draft', 'organisation')
  @Does({ id: 'discardDraft', summary: 'Gives a draft up.', answer: ShownDraft, refuses: SEEN })
  async discard(
    @idParam('id') id: string,
    @IfMatch() version: number,
    @By() by: Actor,
    @Within() reach: Reach,
  ): Promise<ShownDraft> {
    await this.handler.discard(id, version, by, reach);
    return this.drafts.one(by, reach, id);
  }

  @Post('drafts/:id/certify')
  @HttpCode(200)
  @May('funding:certify-application', 'organisation')
  @Does({
    id: 'certifyDraft',
    summary: 'Certifies as a second person of the provider: the application is handed in.',
    answer: ShownDraft,
    refuses: [
      ...[...SOUND, ...PRIORITY_REFUSALS, 'draft/same-person', 'application/useful-amounts'],
      ...['application/territory-twice', 'application/territories-not-one', 'application/request-not-positive'],
      ...['application/completion-not-asked', 'application/completion-over', 'application/withdrawn'],
      'application/decided',
    ],
  })
  async certify(
    @idParam('id') id: string,
    @IfMatch() version: number,
    @By() by: Actor,
    @Within() reach: Reach,
  ): Promise<ShownDraft> {
    await this.handler.certify(id, version, by, reach);
    return this.drafts.one(by, reach, id);
  }
}
