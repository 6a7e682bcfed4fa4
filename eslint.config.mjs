import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import { syntaxFences } from './tools/architecture/syntax.mjs';

const NODE = [
  'console',
  'process',
  'URL',
  'Buffer',
  'performance',
  'fetch',
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'AbortSignal',
];

export default tseslint.config(
  { ignores: ['**/dist/', '**/node_modules/', '.nx/', '.levada/', 'coverage/', 'tmp/', '**/*.d.ts'] },
  js.configs.recommended,
  {
    name: 'levada/tools',
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: Object.fromEntries(NODE.map((name) => [name, 'readonly'])) },
  },
  {
    name: 'levada/typescript',
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // The only rules that need types, and worth their seconds: a forgotten await loses an error, or a commit.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      // consistent-type-imports is left out on purpose: its fix breaks injection, which reads the types of constructors.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
    },
  },
  {
    name: 'levada/all',
    files: ['**/*.{ts,tsx,js,mjs}'],
    rules: { eqeqeq: 'error', 'no-var': 'error', 'prefer-const': 'error' },
  },
  ...syntaxFences,
);
