import { Inject, Injectable } from '@nestjs/common';
import { dayOf, idOf, newId, parseMoney, refuse, toMoneyText, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, expectVersion, scopeOf, type Actor } from '@levada/platform';
import { expectListed } from '../code-lists/code-lists.queries.js';
import { expectEditable, type CatalogueVersion } from '../versions/catalogue-version.js';
import { lockVersion, sightOf } from '../versions/versions.queries.js';
import { check, type ServiceType } from './service-type.js';
import {
  contentOf,
  ServiceTypeChangeTable,
  serviceTypeOf,
  ServiceTypeTable,
  type ServiceTypeChange,
  type ServiceTypeRow,
} from './service-type.table.js';
import type { ServiceTypeDto } from './service-types.dto.js';

/** Where the authority keeps lists of target groups and units, its catalogue speaks in their codes. */
async function expectItsCodes(tx: Tx, { targetGroups, capacityUnits, serviceUnit }: ServiceType): Promise<void> {
  const today = dayOf(tx.scope.at);
  await expectListed(tx, 'target-groups', targetGroups, today);
  await expectListed(tx, 'units', [...capacityUnits, ...(serviceUnit === null ? [] : [serviceUnit])], today);
}

/** Why, and what led to it: a comment, or the outcome of a workshop. */
export interface Because {
  readonly reason?: string;
  readonly commentId?: string;
  readonly outcomeId?: string;
}

const MOST_ENTRIES = 1_000;

/** Adds, changes and removes entries of a draft; every change keeps what was there before, who made it and why. */
@Injectable()
export class WriteServiceType {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async add(
    by: Actor,
    versionId: string,
    code: string,
    told: ServiceTypeDto,
    because: Because,
  ): Promise<ServiceTypeRow> {
    return this.edit(by, versionId, because, async (tx, version) => {
      const entry = check(entryOf(code, told), version);
      await expectItsCodes(tx, entry);
      if (await tx.find(ServiceTypeTable, { versionId, code })) throw refuse('service-type/code-taken', { code });
      const [{ count }] = (await tx.query<{ count: number }>(
        'select count(*)::int as count from service_type where version_id = $1',
        [versionId],
      )) as [{ count: number }];
      if (count >= MOST_ENTRIES) throw refuse('service-type/too-many', { most: MOST_ENTRIES });
      const row: ServiceTypeRow = {
        ...{ id: idOf('service-type', versionId, code, newId(tx.scope.at)), authorityId: by.authorityId, versionId },
        ...{ code, kind: entry.kind, content: contentOf(entry), version: 1 },
      };
      tx.store(ServiceTypeTable, row, { action: 'add', detail: { versionId, code } });
      return { row, action: 'added', before: null, after: entry };
    });
  }

  async change(
    by: Actor,
    { versionId, code }: { readonly versionId: string; readonly code: string },
    read: number,
    told: ServiceTypeDto,
    because: Because,
  ): Promise<ServiceTypeRow> {
    return this.edit(by, versionId, because, async (tx, version) => {
      const known = await this.entry(tx, versionId, code);
      expectVersion(known, read);
      const entry = check(entryOf(code, told), version);
      await expectItsCodes(tx, entry);
      const row = { ...known, kind: entry.kind, content: contentOf(entry), version: known.version + 1 };
      tx.store(ServiceTypeTable, row, { action: 'change', detail: { versionId, code } });
      return { row, action: 'changed', before: serviceTypeOf(known), after: entry };
    });
  }

  async remove(
    by: Actor,
    { versionId, code }: { readonly versionId: string; readonly code: string },
    read: number,
    because: Because,
  ): Promise<ServiceTypeRow> {
    return this.edit(by, versionId, because, async (tx) => {
      const known = await this.entry(tx, versionId, code);
      expectVersion(known, read);
      await tx.query('delete from service_type where id = $1', [known.id]);
      await tx.query('delete from crosswalk_line where version_id = $1 and to_code = $2', [versionId, code]);
      return { row: known, action: 'removed', before: serviceTypeOf(known), after: null };
    });
  }

  private async entry(tx: Tx, versionId: string, code: string): Promise<ServiceTypeRow> {
    const known = await tx.find(ServiceTypeTable, { versionId, code });
    if (!known) throw refuse('service-type/not-found', { id: code });
    return known;
  }

  private async edit(
    by: Actor,
    versionId: string,
    because: Because,
    change: (
      tx: Tx,
      version: CatalogueVersion,
    ) => Promise<Pick<ServiceTypeChange, 'action' | 'before' | 'after'> & { readonly row: ServiceTypeRow }>,
  ): Promise<ServiceTypeRow> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const version = await lockVersion(tx, versionId, sightOf(by));
      expectEditable(version);
      await expectCauses(tx, versionId, because);
      const { row, ...made } = await change(tx, version);
      const { reason = null, commentId = null, outcomeId = null } = because;
      tx.append(ServiceTypeChangeTable, [
        {
          ...{ id: newId(at), authorityId: by.authorityId, versionId, code: row.code, ...made },
          ...{ reason, commentId, outcomeId, madeBy: by.id, madeAt: at },
        },
      ]);
      return row;
    });
  }
}

/** What led to a change belongs to the same draft. */
async function expectCauses(tx: Tx, versionId: string, { commentId, outcomeId }: Because): Promise<void> {
  if (commentId !== undefined) {
    const found = await tx.query('select from entry_comment where id = $1 and version_id = $2', [commentId, versionId]);
    if (found.length === 0) throw refuse('service-type/unknown-cause', { id: commentId });
  }
  if (outcomeId !== undefined) {
    const found = await tx.query(
      'select from workshop_outcome o join workshop w on w.id = o.workshop_id where o.id = $1 and w.version_id = $2',
      [outcomeId, versionId],
    );
    if (found.length === 0) throw refuse('service-type/unknown-cause', { id: outcomeId });
  }
}

function entryOf(code: string, told: ServiceTypeDto): ServiceType {
  const { referenceCost } = told;
  return {
    code,
    kind: told.kind,
    delivery: told.delivery,
    names: { ...told.names },
    definitions: { ...told.definitions },
    legalBasis: told.legalBasis ?? null,
    domain: told.domain ?? null,
    forms: told.forms,
    targetGroups: told.targetGroups ?? [],
    serviceUnit: told.serviceUnit ?? null,
    capacityUnits: told.capacityUnits ?? [],
    qualityStandards: told.qualityStandards ?? [],
    isCommunityBased: told.isCommunityBased ?? false,
    isContinuity: told.isContinuity ?? false,
    referenceCost: referenceCost
      ? { ...referenceCost, ...toMoneyText(parseMoney(referenceCost.amount, referenceCost.currency)) }
      : null,
    attributes: told.attributes ?? {},
    terms: (told.terms ?? []).map(({ taxonomy, code: term }) => ({ taxonomy, code: term })),
  };
}
