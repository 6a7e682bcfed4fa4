import { Module } from '@nestjs/common';
import { TerritoriesModule } from './territories/territories.module.js';
import { VersionsModule } from './versions/versions.module.js';

@Module({ imports: [TerritoriesModule, VersionsModule] })
export class CatalogueModule {}
