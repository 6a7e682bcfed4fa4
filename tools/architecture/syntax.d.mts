import type { Linter } from 'eslint';

export const syntaxFences: Linter.Config[];
