import { Module } from '@nestjs/common';
import { RecordTaxonomy } from './record-taxonomy.handler.js';
import { TaxonomiesController } from './taxonomies.controller.js';
import { TaxonomiesQueries } from './taxonomies.queries.js';

@Module({ controllers: [TaxonomiesController], providers: [RecordTaxonomy, TaxonomiesQueries] })
export class TaxonomiesModule {}
