import { create, type ThemeVars } from 'storybook/theming';

/** The plain frame that all of Tejido's own pages share. */
export const theme: ThemeVars = create({
  base: 'light',
  brandTitle: 'Tejido',
  fontBase: 'system-ui, sans-serif',
  colorPrimary: '#0d5f56',
  colorSecondary: '#0d5f56',
  appBg: '#ffffff',
  appPreviewBg: '#ffffff',
  appBorderColor: '#cfd6d3',
  appBorderRadius: 4,
  textColor: '#1c2321',
  barTextColor: '#54605c',
  barSelectedColor: '#0d5f56',
  barHoverColor: '#0d5f56',
});
