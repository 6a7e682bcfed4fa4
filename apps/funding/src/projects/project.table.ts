import { EntitySchema } from 'typeorm';
import { fromMoneyText, toMoneyText, type MoneyText } from '@levada/kernel';
import { column } from '@levada/persistence';
import type { Project } from './project.js';

/** Costs are kept as JSON, which has no whole numbers of this size: as decimal text. */
const costs = {
  to: (value: Project['costs'] | undefined) => value?.map((one) => ({ ...one, amount: toMoneyText(one.amount) })),
  from: (value: readonly { category: string; amount: MoneyText }[]): Project['costs'] =>
    value.map((one) => ({ ...one, amount: fromMoneyText(one.amount) })),
};

export const ProjectTable = new EntitySchema<Project>({
  name: 'project',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    code: column.text,
    title: column.text,
    sourceId: column.uuid,
    focus: column.text,
    targetGroups: column.json,
    keyActivities: column.json,
    management: column.json,
    startsOn: column.date,
    endsOn: column.date,
    costs: { ...column.json, transformer: costs },
    priorities: column.json,
    status: column.text as never,
    version: column.version,
  },
});
