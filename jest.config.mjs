import { project } from './jest.preset.js';

export default {
  projects: [
    project('unit', '.spec.ts'),
    project('integration', '.int-spec.ts', {
      globalSetup: './libs/testing/global-setup.mjs',
      globalTeardown: './libs/testing/global-teardown.mjs',
    }),
    project('journey', '.e2e-spec.ts'),
  ],
  maxWorkers: 2,
  testSequencer: './jest.sequencer.mjs',
  testTimeout: 30_000,
};
