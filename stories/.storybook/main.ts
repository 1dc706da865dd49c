import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  stories: ['../*.mdx', '../*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  framework: '@storybook/web-components-vite',
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { sidebarOnboardingChecklist: false, menuOnboardingChecklist: false },
  // Lit's development build greets every page on the console. Its other warnings are about faults, and are wanted.
  previewHead: (head = '') => `${head}<script>globalThis.litIssuedWarnings = new Set(['dev-mode']);</script>`,
};

export default config;
