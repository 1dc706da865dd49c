import type { StoryContext } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { dialogOf, inState } from './inside.ts';

/**
 * Opens the first record that a widget shows whole, by its title.
 * @param close What the button says that closes it.
 */
export const opensDialog =
  (tag: string, close: string) =>
  async ({ canvasElement }: Pick<StoryContext, 'canvasElement' | 'globals'>): Promise<void> => {
    const widget = await inState(canvasElement, tag, 'ready');
    const [title] = widget.getAllByRole('article').flatMap((card) => [...card.querySelectorAll('[part=heading] a')]);
    await userEvent.click(title as HTMLElement);
    const dialog = await dialogOf(canvasElement, tag);
    await expect(dialog.getByRole('heading', { level: 2 })).toBeVisible();
    await expect(dialog.getByRole('button', { name: close })).toBeVisible();
  };
