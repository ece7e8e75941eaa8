import lit from 'eslint-plugin-lit';
import * as regexp from 'eslint-plugin-regexp';
import wc from 'eslint-plugin-wc';
import ts from 'typescript-eslint';

export default ts.config(
  { ignores: ['dist', 'coverage', 'node_modules', '.cache', 'integrations/*/src'] },
  ...ts.configs.recommended,
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      eqeqeq: ['error', 'smart'],
      'no-console': 'error',
    },
  },
  // The packages' own types are there only where a page has installed them.
  {
    files: ['scripts/package/types/*.d.ts'],
    rules: { '@typescript-eslint/ban-ts-comment': 'off' },
  },
  // No expression over a file's content may take more than time linear in its length.
  {
    files: ['src/**/*.ts', 'components/**/*.ts'],
    plugins: { regexp },
    rules: { 'regexp/no-super-linear-backtracking': 'error', 'regexp/no-super-linear-move': 'error' },
  },
  { files: ['components/**/*.ts'], ...lit.configs['flat/recommended'] },
  { files: ['components/**/*.ts'], ...wc.configs['flat/best-practice'] },
  // LitElement defines every lifecycle callback.
  { files: ['components/**/*.ts'], rules: { 'wc/guard-super-call': 'off' } },
  // Lit's own throws where there is no registry, as on a server.
  {
    files: ['components/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'lit/decorators.js',
              importNames: ['customElement'],
              message: 'Use that of components/shared/custom-element.ts.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts', 'src/cli/**/*.ts', 'scripts/**/*.ts', 'tracks/**/*.ts'],
    rules: { '@typescript-eslint/no-unused-expressions': 'off', 'no-console': 'off' },
  },
);
