import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['**/generated/**'] },
  {
    files: ['frontend/**/*.ts'],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 450, skipBlankLines: false }],
      eqeqeq: 'error',
    },
  },
);
