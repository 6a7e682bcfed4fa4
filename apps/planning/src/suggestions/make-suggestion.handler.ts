import { Inject, Injectable } from '@nestjs/common';
import { newId, type Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import { CLOCK, scopeOf, type Actor } from '@levada/platform';
import { knownTerritory } from '../known-territories/known-territories.queries.js';
import { receive, type Suggestion } from './suggestion.js';
import { SuggestionTable } from './suggestion.table.js';
import type { SuggestDto } from './suggestions.dto.js';

/** Takes a suggestion, from a person or a visitor. */
@Injectable()
export class MakeSuggestion {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async make(by: Actor, { text, name, email, territory }: SuggestDto): Promise<Suggestion> {
    const at = this.clock.now();
    const told = { text, name: name ?? null, email: email ?? null, territory: territory ? { ...territory } : null };
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      if (territory) await knownTerritory(tx, territory);
      const suggestion = receive({ ...told, id: newId(at), authorityId: by.authorityId, madeBy: by.id }, at);
      tx.store(SuggestionTable, suggestion, { action: 'suggest' });
      return suggestion;
    });
  }
}
