import type { MoneyText } from '@levada/ui';
import { minorOf } from './minor.js';

export type Stage = 'source' | 'priority' | 'serviceType' | 'organisation';

/** What the door tells of one flow, as far as the picture needs it. */
export interface FlowLine {
  readonly source: { readonly id: string; readonly title: string };
  readonly priorityCode: string;
  readonly serviceType: string | null;
  readonly organisation: { readonly id: string; readonly name: string | null };
  readonly amount: MoneyText;
}

export interface GraphNode {
  readonly stage: Stage;
  /** What the table is filtered by; none of those that are drawn together. */
  readonly value: string | undefined;
  readonly name: string;
  readonly minor: bigint;
}

export interface GraphLink {
  readonly from: string;
  readonly to: string;
  readonly minor: bigint;
}

export interface Graph {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly links: readonly GraphLink[];
}

/** More than these nobody can tell apart. */
const MOST = 25;

/** The picture of the flows of one currency; the smallest receivers are drawn as one. */
export function graphOf(flows: readonly FlowLine[], others: (count: number) => string): Graph {
  const received = new Map<string, bigint>();
  for (const { organisation, amount } of flows) {
    received.set(organisation.id, (received.get(organisation.id) ?? 0n) + minorOf(amount));
  }
  const bySize = [...received].sort(([, a], [, b]) => (a < b ? 1 : a > b ? -1 : 0)).map(([id]) => id);
  const apart = new Set(bySize.length > MOST ? bySize.slice(0, MOST - 1) : bySize);
  const rest = others(bySize.length - apart.size);
  const nodes = new Map<string, GraphNode>();
  const links = new Map<string, GraphLink>();
  for (const flow of flows) {
    const minor = minorOf(flow.amount);
    const { source, organisation, priorityCode, serviceType } = flow;
    const isApart = apart.has(organisation.id);
    const way: readonly Omit<GraphNode, 'minor'>[] = [
      { stage: 'source', value: source.id, name: source.title },
      { stage: 'priority', value: priorityCode, name: priorityCode },
      ...(serviceType ? [{ stage: 'serviceType', value: serviceType, name: serviceType } as const] : []),
      isApart
        ? { stage: 'organisation', value: organisation.id, name: organisation.name ?? organisation.id }
        : { stage: 'organisation', value: undefined, name: rest },
    ];
    const ids = way.map(({ stage, value = '' }) => `${stage}:${value}`);
    way.forEach((node, at) => {
      const id = ids[at]!;
      nodes.set(id, { ...node, minor: (nodes.get(id)?.minor ?? 0n) + minor });
      const [from, key] = [ids[at - 1], `${ids[at - 1]}>${id}`];
      if (from) links.set(key, { from, to: id, minor: (links.get(key)?.minor ?? 0n) + minor });
    });
  }
  return { nodes, links: [...links.values()] };
}
