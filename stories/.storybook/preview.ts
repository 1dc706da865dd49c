import type { Preview } from '@storybook/web-components-vite';
import { languages } from '@tejido/words';
import { configure } from 'storybook/test';
import { argTypesOf, describe } from '../support/manifest.ts';
import { network, onPage } from '../support/on-network.ts';
import './preview.css';
import { theme } from './theme.ts';

// A story's first words come as modules, which takes a busy machine its time.
configure({ asyncUtilTimeout: 10_000 });

const preview: Preview = {
  tags: ['autodocs'],
  loaders: [network],
  decorators: [onPage],
  parameters: {
    // A violation fails the story's test.
    a11y: { test: 'error' },
    docs: {
      theme,
      codePanel: true,
      extractArgTypes: argTypesOf,
      extractComponentDescription: describe,
      source: { excludeDecorators: true },
    },
    layout: 'fullscreen',
    options: {
      storySort: {
        order: [
          'Introduction',
          'Initiative list',
          'Initiative card',
          'Event calendar',
          'Event card',
          'Join form',
          'SDG badge',
          'SDG picker',
          'Network',
          'Desk',
        ],
      },
    },
  },
  globalTypes: {
    lang: {
      description: 'Language',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        items: [...languages],
        dynamicTitle: true,
      },
    },
    theme: {
      description: 'Theme',
      toolbar: { title: 'Theme', icon: 'mirror', items: ['light', 'dark'], dynamicTitle: true },
    },
  },
  initialGlobals: { lang: 'es', theme: 'light' },
};

export default preview;
