import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Anybody } from '../access/may.guard.js';
import { SERVICE_STATUS } from './tokens.js';

export interface ServiceStatus {
  /** Own database and its migrations. */
  readonly ready: boolean;
  /** What does not work although people can go on working: NATS away, facts that lag. */
  readonly degraded: readonly string[];
  readonly [figure: string]: unknown;
}

/** `live`: the event loop turns. `ready`: own database and migrations; NATS away is `degraded` and still 200, since decisions go on without it. */
@Controller('health')
export class HealthController {
  constructor(@Inject(SERVICE_STATUS) private readonly status: () => Promise<ServiceStatus>) {}

  @Get('live')
  @Anybody()
  live(): { status: string } {
    return { status: 'live' };
  }

  @Get('ready')
  @Anybody()
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const { ready, ...rest } = await this.status();
    void reply.status(ready ? 200 : 503);
    return { status: !ready ? 'not ready' : rest.degraded.length > 0 ? 'degraded' : 'ready', ...rest };
  }
}
