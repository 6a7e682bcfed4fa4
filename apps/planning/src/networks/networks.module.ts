import { Module } from '@nestjs/common';
import { NetworksController } from './networks.controller.js';
import { NetworksQueries } from './networks.queries.js';
import { WriteNetwork } from './write-network.handler.js';

@Module({ controllers: [NetworksController], providers: [WriteNetwork, NetworksQueries] })
export class NetworksModule {}
