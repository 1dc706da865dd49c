import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@tejido/elements/define/sdg-badge';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';

interface Arguments {
  goal: number;
  target: string;
  compact: boolean;
}

const meta: Meta<Arguments> = {
  title: 'SDG badge',
  component: 'tejido-sdg-badge',
  args: { goal: 6, target: '', compact: false },
  argTypes: { goal: { control: { type: 'number', min: 1, max: 17 } } },
  render: ({ goal, target, compact }) =>
    html`<tejido-sdg-badge goal=${goal} target=${target} ?compact=${compact}></tejido-sdg-badge>`,
};
export default meta;

type Story = StoryObj<Arguments>;

const textOf = (canvas: HTMLElement) => canvas.querySelector('tejido-sdg-badge')?.shadowRoot?.textContent;

export const Goal: Story = {
  play: ({ canvasElement }) => waitFor(() => expect(textOf(canvasElement)).toContain('Agua limpia y saneamiento')),
};
export const Target: Story = { args: { target: '6.1' } };
export const Compact: Story = { args: { compact: true } };
export const AllGoals: Story = {
  render: () =>
    html`<ul>
      ${Array.from({ length: 17 }, (_, index) => html`<li><tejido-sdg-badge goal=${index + 1}></tejido-sdg-badge></li>`)}
    </ul>`,
};
export const AllGoalsDark: Story = { ...AllGoals, globals: { theme: 'dark' } };
export const Arabic: Story = { ...AllGoals, globals: { lang: 'ar' } };
export const Chinese: Story = { globals: { lang: 'zh' } };
export const NoSuchGoal: Story = {
  args: { goal: 18 },
  render: ({ goal }) => html`<tejido-sdg-badge goal=${goal}>Goal ${goal}</tejido-sdg-badge>`,
};
