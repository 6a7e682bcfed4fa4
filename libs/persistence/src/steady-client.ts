import pg from 'pg';

/**
 * A connection that breaks in the one moment in which nobody listens (the pool has let go of it, TypeORM has not taken it
 * yet) is no reason to end the process: whoever asks it next is told.
 */
export class SteadyClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
