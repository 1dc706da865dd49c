import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { TejidoSdgPicker } from '@tejido/elements';
import '@tejido/elements/define/sdg-picker';
import { html } from 'lit';
import { expect, userEvent, waitFor, type within } from 'storybook/test';
import { element, focused, inside, read } from './support/inside.ts';
import { withArgs } from './support/with-args.ts';

const tag = 'tejido-sdg-picker';

type Arguments = Partial<
  Pick<TejidoSdgPicker, 'name' | 'targetName' | 'defaultValue' | 'max' | 'required' | 'disabled' | 'goalsOnly'>
>;

const meta: Meta<Arguments> = {
  title: 'SDG picker',
  component: tag,
  argTypes: { max: { control: { type: 'number', min: 1, max: 186 } } },
  args: { name: 'goals' },
  render: (args) => html`<form><tejido-sdg-picker ${withArgs(args)}></tejido-sdg-picker></form>`,
  play: async ({ canvasElement }) => {
    await ready(canvasElement);
  },
};
export default meta;

type Story = StoryObj<Arguments>;

/** Waits until the picker can be used, and gives the queries for what stands in it. */
async function ready(canvas: HTMLElement): Promise<ReturnType<typeof within>> {
  const picker = element(canvas, tag);
  await waitFor(() => expect(picker.shadowRoot?.querySelector('fieldset')).not.toBeNull());
  return inside(picker);
}

const sent = (canvas: HTMLElement) =>
  [...new FormData(canvas.querySelector('form') as HTMLFormElement)].map(
    ([name, value]) => `${name}=${value as string}`,
  );

/** Nothing chosen yet: the goals, a search, and the way to each goal's targets. */
export const Empty: Story = {};

/** Goals and targets, each in the form under its name and below the list to be removed. */
export const Chosen: Story = {
  args: { defaultValue: '6 13 6.1', targetName: 'targets' },
  play: async ({ canvasElement }) => {
    const picker = await ready(canvasElement);
    await expect(picker.getByText('3 elegidos')).toBeVisible();
    await expect(sent(canvasElement)).toEqual(['goals=6', 'goals=13', 'targets=6.1']);
  },
};

/** A goal opened to its targets. */
export const Targets: Story = {
  play: async ({ canvasElement }) => {
    const picker = await ready(canvasElement);
    await userEvent.click(picker.getByRole('button', { name: /^Metas.* 6 Agua/ }));
    const target = await picker.findByRole('checkbox', { name: /^6\.1 ?Poner el agua/ });
    await userEvent.click(target);
    await expect(sent(canvasElement)).toEqual(['goals-targets=6.1']);
  },
};

/** By a word, with or without its accents, or by a number. */
export const Search: Story = {
  play: async ({ canvasElement }) => {
    const picker = await ready(canvasElement);
    await userEvent.type(picker.getByRole('searchbox'), 'genero');
    await waitFor(() => expect(picker.getByRole('checkbox', { name: /Igualdad de género/ })).toBeVisible());
  },
};

/** Nothing fits what is looked for. */
export const NothingFound: Story = {
  play: async ({ canvasElement }) => {
    const picker = await ready(canvasElement);
    await userEvent.type(picker.getByRole('searchbox'), 'xyz');
    await expect(picker.getByText('Ningún resultado. Pruebe con otra palabra.')).toBeVisible();
  },
};

/** At the limit the other boxes can be read and do nothing. */
export const Limit: Story = {
  args: { max: 2, defaultValue: '6 13' },
  play: async ({ canvasElement }) => {
    const picker = await ready(canvasElement);
    await userEvent.click(picker.getByRole('checkbox', { name: /^1 ?Fin de la pobreza/ }));
    await expect(sent(canvasElement)).toEqual(['goals=6', 'goals=13']);
    await expect(picker.getByText('Quite uno para elegir otro.')).toBeVisible();
  },
};

/** The focus goes on to the next choice when one is removed. */
export const Removing: Story = {
  args: { defaultValue: '6 13' },
  play: async ({ canvasElement }) => {
    const picker = await ready(canvasElement);
    await userEvent.click(picker.getByRole('button', { name: /^Quitar: 6/ }));
    await expect(read(focused())).toBe('Quitar: 13Acción por el clima');
  },
};

/** A form that is not complete without a choice. */
export const Required: Story = {
  args: { required: true },
  play: async ({ canvasElement }) => {
    await ready(canvasElement);
    const picker = element(canvasElement, tag) as TejidoSdgPicker;
    await expect(picker.validationMessage).toBe('Elija al menos un objetivo o una meta.');
  },
};

export const Disabled: Story = { args: { disabled: true, defaultValue: '6 13' } };
export const GoalsOnly: Story = { args: { goalsOnly: true, defaultValue: '6' } };
export const Phone: Story = { ...Chosen, parameters: { width: 'phone' } };
export const Dark: Story = { ...Chosen, globals: { theme: 'dark' } };

/** Targets have no words in Arabic yet: they are in English, and marked so. */
export const Arabic: Story = {
  args: { defaultValue: '6 6.a' },
  globals: { lang: 'ar' },
  play: async ({ canvasElement }) => {
    const picker = await ready(canvasElement);
    await expect(await picker.findByText(/Share water technology/)).toHaveAttribute('lang', 'en');
  },
};

/** The longest titles where there is little room. */
export const LongTitles: Story = {
  args: { defaultValue: '9 17' },
  globals: { lang: 'ru' },
  parameters: { width: 'phone' },
};
