import { Module } from '@nestjs/common';
import { TaxonomiesModule } from './taxonomies/taxonomies.module.js';
import { TerritoriesModule } from './territories/territories.module.js';
import { VersionsModule } from './versions/versions.module.js';

@Module({ imports: [TerritoriesModule, TaxonomiesModule, VersionsModule] })
export class CatalogueModule {}
