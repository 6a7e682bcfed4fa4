import { Module } from '@nestjs/common';
import { EntryCommentsController } from '../comments/entry-comments.controller.js';
import { EntryComments } from '../comments/manage-comments.handler.js';
import { CrosswalksController } from '../crosswalks/crosswalks.controller.js';
import { TellCrosswalk } from '../crosswalks/tell-crosswalk.handler.js';
import { KnownServicesConsumer } from '../known-services/known-services.consumer.js';
import { UsesController } from '../known-services/uses.controller.js';
import { ParticipantsController } from '../participants/participants.controller.js';
import { Participants } from '../participants/manage-participants.handler.js';
import { ServiceTypesController } from '../service-types/service-types.controller.js';
import { ServiceTypesQueries } from '../service-types/service-types.queries.js';
import { WriteServiceType } from '../service-types/write-service-type.handler.js';
import { WorkshopsController } from '../workshops/workshops.controller.js';
import { Workshops } from '../workshops/manage-workshops.handler.js';
import { DraftVersionHandler } from './draft-version.handler.js';
import { MoveVersion } from './move-version.handler.js';
import { VersionsController } from './versions.controller.js';
import { VersionsQueries } from './versions.queries.js';

/** A version of a catalogue from its draft to its publication, with all who draft it together. */
@Module({
  controllers: [
    VersionsController,
    ServiceTypesController,
    CrosswalksController,
    ParticipantsController,
    EntryCommentsController,
    WorkshopsController,
    UsesController,
    KnownServicesConsumer,
  ],
  providers: [
    DraftVersionHandler,
    MoveVersion,
    VersionsQueries,
    WriteServiceType,
    ServiceTypesQueries,
    TellCrosswalk,
    Participants,
    EntryComments,
    Workshops,
  ],
})
export class VersionsModule {}
