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
  // A hang is found all the same; two cores that do other things beside a browser are no fault.
  testTimeout: 90_000,
};
