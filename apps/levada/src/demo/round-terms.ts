import type { Client } from '../client/client.js';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** What a round of the demo is opened with. */
export interface Terms {
  readonly programme: { readonly code: string };
  readonly envelope: { readonly title: string; readonly amount: string };
}

/** The programme in force and the envelope, made where an interrupted load did not make them before. */
export async function laidDown(
  { officer, approver }: { officer: Client; approver: Client },
  { programme, envelope }: Terms,
  currency: string,
): Promise<{ programmeVersionId: string; envelopeId: string }> {
  const versions = await officer.all<Versioned & { code: string; status: string }>('funding/programme-versions');
  const known = versions.find(({ code }) => code === programme.code);
  const text = known ?? (await officer.post<Versioned>('funding/programmes', programme));
  if (known?.status !== 'published')
    await approver.post(`funding/programme-versions/${text.id}/publish`, {}, { version: text.version });
  const envelopes = await officer.all<Versioned & { title: string }>('funding/envelopes');
  const there = envelopes.find(({ title }) => title === envelope.title);
  if (there) return { programmeVersionId: text.id, envelopeId: there.id };
  const { items } = await officer.get<{ items: Versioned[] }>('funding/sources');
  const cut = { sourceId: items[0]!.id, title: envelope.title, amount: { amount: envelope.amount, currency } };
  const { id: envelopeId } = await officer.post<Versioned>('funding/envelopes', cut);
  return { programmeVersionId: text.id, envelopeId };
}
