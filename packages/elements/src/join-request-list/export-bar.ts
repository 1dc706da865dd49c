import { type Client, type ExportFormat, type ExportQuery, exportJoinRequests } from '@tejido/sdk';
import { html, type TemplateResult } from 'lit';
import type { LanguageController } from '../base/language-controller.ts';
import { failureWords } from '../desk/failure.ts';
import type { DeskMessageKey } from '../desk/messages.ts';

/** Files of what the filters find: where the last one stands. */
export class Exports {
  readonly #update: () => void;
  /** The format that is being prepared. */
  #format: ExportFormat | undefined;
  #saved = '';
  #failure: unknown;

  constructor(update: () => void) {
    this.#update = update;
  }

  /** The buttons, and what became of the last press. */
  render(language: LanguageController<DeskMessageKey>, start: (format: ExportFormat) => void): TemplateResult {
    const status = this.#format
      ? language.message('exporting')
      : this.#saved
        ? language.message('exported', { name: this.#saved })
        : '';
    return html`<div class="export" part="export">
      <span id="export">${language.message('export')}</span>
      <span class="buttons" role="group" aria-labelledby="export">
        ${(['csv', 'xlsx'] as const).map(
          (format) =>
            html`<button
              type="button"
              part="button"
              aria-disabled=${this.#format !== undefined}
              @click=${() => start(format)}
            >
              ${format === 'csv' ? 'CSV' : 'XLSX (Excel)'}
            </button>`,
        )}
      </span>
      <span class="small" role="status">${status}</span>
      ${
        this.#failure === undefined
          ? ''
          : html`<p class="notice error" part="error" role="alert">${failureWords(this.#failure, language)}</p>`
      }
    </div>`;
  }

  /** Asks for a file, and saves it as the browser saves downloads. */
  async start(client: Client, format: ExportFormat, query: ExportQuery, name: string): Promise<void> {
    if (this.#format) return;
    this.#format = format;
    this.#failure = undefined;
    this.#update();
    try {
      // Every request of a network takes longer than a page of them.
      save(await exportJoinRequests({ ...client, timeout: 120_000 }, format, query), name);
      this.#saved = name;
    } catch (error) {
      this.#failure = error;
    }
    this.#format = undefined;
    this.#update();
  }
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser has taken the file by the time the next task runs.
  setTimeout(() => URL.revokeObjectURL(link.href));
}
