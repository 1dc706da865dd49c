import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { TejidoSdgBadge } from '@tejido/elements';
import '@tejido/elements/define/sdg-badge';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { inSpanish } from './support/in-spanish.ts';
import { element, read } from './support/inside.ts';
import { withArgs } from './support/with-args.ts';

const tag = 'tejido-sdg-badge';

type Arguments = Partial<Pick<TejidoSdgBadge, 'goal' | 'target' | 'compact'>>;

const meta: Meta<Arguments> = {
  title: 'SDG badge',
  component: tag,
  argTypes: { goal: { control: { type: 'number', min: 1, max: 17 } } },
  args: { goal: 6 },
  render: (args) => html`<tejido-sdg-badge ${withArgs(args)}></tejido-sdg-badge>`,
  play: ({ canvasElement }) => waitFor(() => expect(read(element(canvasElement, tag).shadowRoot)).not.toBe('')),
};
export default meta;

type Story = StoryObj<Arguments>;

const textOf = (canvas: HTMLElement) => read(element(canvas, tag).shadowRoot?.querySelector('.badge'));

/** The play of a story whose badge says something. */
const says = (words: string): NonNullable<Story['play']> => {
  return ({ canvasElement }) => waitFor(() => expect(textOf(canvasElement)).toBe(words));
};

/** Its number on its color, and its title in the page's language. */
export const Goal: Story = { play: inSpanish(says('6Agua limpia y saneamiento')) };

/** A target says its code; the title is that of its goal. */
export const Target: Story = {
  args: { goal: undefined, target: '6.1' },
  play: inSpanish(says('6.1Agua limpia y saneamiento')),
};

/** The number alone; a screen reader still says the title. */
export const Compact: Story = {
  args: { compact: true },
  play: inSpanish(async ({ canvasElement }) => {
    await waitFor(() => expect(textOf(canvasElement)).toBe('6Agua limpia y saneamiento'));
    await expect(element(canvasElement, tag).offsetWidth).toBeLessThan(60);
  }),
};

const all: Story = {
  parameters: { controls: { disable: true } },
  render: () =>
    html`<ul>
      ${Array.from({ length: 17 }, (_, index) => html`<li><tejido-sdg-badge goal=${index + 1}></tejido-sdg-badge></li>`)}
    </ul>`,
};

/** Black or white on each color, whichever is legible. */
export const AllGoals: Story = { ...all };
export const Dark: Story = { ...all, globals: { theme: 'dark' } };
export const English: Story = { ...all, globals: { lang: 'en' }, play: says('1No poverty') };

/** Numbers stand where reading begins. */
export const Arabic: Story = { ...all, globals: { lang: 'ar' }, play: says('1القضاء على الفقر') };
export const Chinese: Story = { ...all, globals: { lang: 'zh' }, play: says('1无贫穷') };

/** The longest titles where there is little room. */
export const LongTitles: Story = { ...all, globals: { lang: 'ru' }, parameters: { ...all.parameters, width: 'phone' } };

/** There is no eighteenth goal: what stands in the element stays. */
export const NoSuchGoal: Story = {
  args: { goal: 18 },
  render: (args) => html`<tejido-sdg-badge ${withArgs(args)}>ODS 18</tejido-sdg-badge>`,
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByText('ODS 18')).toBeVisible();
    await expect(textOf(canvasElement)).toBe('');
  },
};
