import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { Asked, By, Does, idParam, May, type Actor, type AskedList, type Page } from '@levada/platform';
import { ClearConflictBody, DeclareConflictBody, ShownConflict, ShownDeclaration } from './conflicts.dto.js';
import { conflictList, Conflicts } from './conflicts.queries.js';
import { DeclareConflict } from './declare-conflict.handler.js';

/** Who takes no part in what, and why. */
@Controller('api/v1/funding')
export class ConflictsController {
  constructor(
    @Inject(DeclareConflict) private readonly handler: DeclareConflict,
    @Inject(Conflicts) private readonly conflicts: Conflicts,
  ) {}

  @Post('rounds/:roundId/declaration')
  @HttpCode(200)
  @May('funding:declare-conflict')
  @Does({
    id: 'declareForRound',
    summary: 'Declares that one has no conflict of interest in a round beyond what one names and what is found.',
    answer: ShownDeclaration,
    refuses: ['round/not-found'],
  })
  async round(@idParam('roundId') roundId: string, @By() by: Actor): Promise<ShownDeclaration> {
    await this.handler.round(roundId, by);
    return this.conflicts.declaration(by, roundId);
  }

  @Get('rounds/:roundId/declaration')
  @May('funding:declare-conflict')
  @Does({
    id: 'getOwnDeclaration',
    summary: 'What one has declared for a round, and what was found.',
    answer: ShownDeclaration,
    refuses: ['round/not-found'],
  })
  async own(@idParam('roundId') roundId: string, @By() by: Actor): Promise<ShownDeclaration> {
    return this.conflicts.declaration(by, roundId);
  }

  @Get('rounds/:roundId/conflicts')
  @May('funding:read-conflicts')
  @Does({
    id: 'listConflicts',
    summary: 'Who is out for which application of a round, and how it is known.',
    answer: ShownConflict,
    list: conflictList,
    refuses: ['round/not-found'],
  })
  async list(
    @idParam('roundId') roundId: string,
    @By() by: Actor,
    @Asked() asked: AskedList,
  ): Promise<Page<ShownConflict>> {
    return this.conflicts.list(by, roundId, asked);
  }

  @Post('applications/:id/conflict')
  @HttpCode(200)
  @May('funding:declare-conflict')
  @Does({
    id: 'declareConflict',
    summary: 'Declares a conflict of interest with an application: from now on one takes no part in it.',
    answer: ShownDeclaration,
    refuses: ['application/not-found', 'conflict/declared-already'],
    example: { reason: 'Manželka vede žádající službu.' },
  })
  async declare(
    @idParam('id') id: string,
    @Body() { reason }: DeclareConflictBody,
    @By() by: Actor,
  ): Promise<ShownDeclaration> {
    return this.conflicts.declaration(by, await this.handler.application(id, reason, by));
  }

  @Post('applications/:id/conflict/clear')
  @HttpCode(204)
  @May('funding:clear-conflict')
  @Does({
    id: 'clearConflict',
    summary: 'Says of a conflict that was found by a name alone that it is about somebody else.',
    refuses: ['application/not-found', 'conflict/not-by-name', 'conflict/own-clearance'],
    example: { person: '01a1f0c0-0000-7000-8000-000000000009', reason: 'Jen shoda jmen, ověřeno s poskytovatelem.' },
  })
  async clear(
    @idParam('id') id: string,
    @Body() { person, reason }: ClearConflictBody,
    @By() by: Actor,
  ): Promise<void> {
    await this.handler.clear(id, person, reason, by);
  }
}
