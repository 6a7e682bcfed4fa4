// The fences that are about what a file says, as rules of ESLint.

const EXPORT_ALL = {
  selector: 'ExportAllDeclaration',
  message: 'No `export *`: the door of a room names what goes through it.',
};
const FORWARD_REF = {
  selector: 'ImportSpecifier[imported.name="forwardRef"]',
  message: 'No forwardRef: two that need each other are one, or lack a third.',
};
const TIME = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'clock.now() is the only source of time.',
  },
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'clock.now() is the only source of time.',
  },
];

export const syntaxFences = [
  {
    name: 'levada/doors',
    files: ['apps/**/*.{ts,tsx}', 'libs/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', EXPORT_ALL, FORWARD_REF] },
  },
  {
    name: 'levada/one-clock',
    files: ['apps/{access,catalogue,registry,planning,funding}/src/**/*.ts', 'libs/allocation/src/**/*.ts'],
    ignores: ['**/*.{spec,int-spec,e2e-spec,factory}.ts'],
    rules: { 'no-restricted-syntax': ['error', EXPORT_ALL, FORWARD_REF, ...TIME] },
  },
];
