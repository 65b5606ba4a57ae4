import tseslint from 'typescript-eslint';

// Run from the root of the repository: patterns count from there.
export default tseslint.config({ ignores: ['**/generated/**'] }, {
  files: ['frontend/**/*.ts', 'frontend-tests/*/*.ts'],
  ignores: ['frontend/generated/**'],
  extends: [tseslint.configs.strict],
  linterOptions: { reportUnusedDisableDirectives: 'error' },
  rules: {
    '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    eqeqeq: 'error',
  },
});
