import { type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';
import manifest from '@tejido/elements/custom-elements.json' with { type: 'json' };
import { onNetwork } from '../support/on-network.ts';
import './preview.css';

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [onNetwork],
  parameters: {
    // A violation fails the story's test.
    a11y: { test: 'error' },
    docs: { codePanel: true },
    layout: 'padded',
  },
  globalTypes: {
    lang: {
      description: 'Language',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        items: ['es', 'en', 'pt', 'fr', 'ca', 'ar', 'zh', 'ru'],
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
