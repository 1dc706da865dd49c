// What only ESLint's plugins know: mistakes in Lit templates, in custom elements, and in the accessibility of templates.
// Everything else is linted by oxlint. TypeScript is parsed here but not checked, which keeps this under a second.
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import { parser } from 'typescript-eslint';

export default [
  { ignores: ['**/dist/**'] },
  lit['flat/recommended'],
  wc['flat/best-practice'],
  litA11y.configs.recommended,
  {
    files: ['**/*.ts'],
    languageOptions: { parser },
    // The plugins tell an element by the class it extends.
    settings: { wc: { elementBaseClasses: ['LitElement', 'LocalizedElement', 'TejidoElement'] }, litHtmlSources: ['lit'] },
    rules: { 'lit/lifecycle-super': 'error' },
  },
];
