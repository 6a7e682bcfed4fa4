import { project } from './jest.preset.js';

export default {
  projects: [
    project('unit', '.spec.ts'),
    project('integration', '.int-spec.ts', {
      globalSetup: './libs/testing/src/global-setup.ts',
      globalTeardown: './libs/testing/src/global-teardown.ts',
    }),
    project('journey', '.e2e-spec.ts'),
  ],
  maxWorkers: 2,
  testTimeout: 30_000,
};
