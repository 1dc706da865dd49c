// What only ESLint's plugins know: mistakes in Lit templates, in custom elements, and in the accessibility of templates.
// Everything else is linted by oxlint. TypeScript is parsed here but not checked, which keeps this quick.
import { configs as lit } from 'eslint-plugin-lit';
import litA11y, { recommendedRules } from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import { parser } from 'typescript-eslint';

// The plugins tell an element by the class it extends.
const elementBaseClasses = ['LitElement', 'LocalizedElement', 'TejidoElement'];

export default [
  { ignores: ['**/dist/**'] },
  lit['flat/recommended'],
  wc['flat/best-practice'],
  { plugins: { 'lit-a11y': litA11y }, rules: recommendedRules },
  {
    files: ['**/*.ts'],
    languageOptions: { parser },
    settings: { lit: { elementBaseClasses }, wc: { elementBaseClasses } },
    rules: {
      'lit/lifecycle-super': 'error',
      // Every base class here has the callbacks, and the compiler knows it.
      'wc/guard-super-call': 'off',
    },
  },
];
