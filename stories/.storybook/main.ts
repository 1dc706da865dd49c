import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  stories: ['../*.mdx', '../*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  framework: '@storybook/web-components-vite',
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: {
    actions: false,
    backgrounds: false,
    measure: false,
    outline: false,
    sidebarOnboardingChecklist: false,
    menuOnboardingChecklist: false,
  },
  // Lit's development build greets every page on the console; its other warnings are about faults, and are wanted. The icon is
  // there so that a story opened by itself does not ask the server for one.
  previewHead: (head = '') =>
    `${head}<script>globalThis.litIssuedWarnings = new Set(['dev-mode']);</script><link rel="icon" href="data:," />`,
};

export default config;
