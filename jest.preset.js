// One jest for the whole house. Each kind of test is a project, so that `--selectProjects unit` answers within seconds.
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url));

export function project(displayName, suffix, extra = {}) {
  return {
    displayName,
    rootDir: root,
    roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/tools'],
    testMatch: [`**/*${suffix}`],
    testPathIgnorePatterns: ['/node_modules/', '/dist/'],
    modulePathIgnorePatterns: ['/dist/'],
    extensionsToTreatAsEsm: ['.ts'],
    testEnvironment: 'node',
    testEnvironmentOptions: { customExportConditions: ['@levada/source', 'node', 'node-addons'] },
    moduleNameMapper: {
      '^typeorm$': '<rootDir>/node_modules/typeorm/index.js',
      '^(\\.{1,2}/.*)\\.js$': '$1',
    },
    transform: {
      '^.+\\.ts$': [
        '@swc/jest',
        {
          // Ours leaves out specs.
          swcrc: false,
          jsc: {
            target: 'es2022',
            parser: { syntax: 'typescript', decorators: true },
            transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
            keepClassNames: true,
          },
          module: { type: 'es6' },
          sourceMaps: 'inline',
        },
      ],
    },
    ...extra,
  };
}
