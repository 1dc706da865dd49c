import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { type ErrorCode, makeProblem, type Network } from '@tejido/contract';
import type { TejidoJoinForm } from '@tejido/elements';
import '@tejido/elements/define/join-form';
import { type Client, getNetwork } from '@tejido/sdk';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { inSpanish } from './support/in-spanish.ts';
import { element, focused, inState, read } from './support/inside.ts';
import { longSummary, longTitle, manyNames } from './support/long.ts';
import { failing, redWith, silent } from './support/networks.ts';
import { networkOf } from './support/on-network.ts';
import { withArgs } from './support/with-args.ts';

const tag = 'tejido-join-form';

type Arguments = Partial<Pick<TejidoJoinForm, 'prefill' | 'redirect' | 'headingLevel'>>;

const meta: Meta<Arguments> = {
  title: 'Join form',
  component: tag,
  argTypes: { prefill: { control: 'object' } },
  beforeEach: forgetDrafts,
  render: (args) => html`<tejido-join-form ${withArgs(args)}></tejido-join-form>`,
  play: async ({ canvasElement }) => {
    await inState(canvasElement, tag, 'ready');
  },
};
export default meta;

type Story = StoryObj<Arguments>;
type Play = NonNullable<Story['play']>;
type Queries = Awaited<ReturnType<typeof inState>>;

/** A story begins with an empty form, also when it is told again. */
function forgetDrafts(): void {
  for (const storage of [localStorage, sessionStorage]) {
    for (const key of Object.keys(storage)) if (key.startsWith(tag)) storage.removeItem(key);
  }
}

/** Fills in all that a person has to. */
async function fillIn(form: Queries): Promise<void> {
  await userEvent.click(form.getByRole('radio', { name: /^Una persona/ }));
  await userEvent.type(form.getByRole('textbox', { name: 'Su nombre' }), 'Ana Ejemplo');
  await userEvent.type(form.getByRole('textbox', { name: 'Correo electrónico' }), 'ana@example.org');
  await userEvent.click(form.getByRole('radio', { name: 'Sociedad civil' }));
  await userEvent.click(form.getByRole('checkbox', { name: /^Acepto/ }));
}

const send = (form: Queries) => userEvent.click(form.getByRole('button', { name: 'Enviar mi solicitud' }));

/** Who, how to reach them, their sector, and what they agree to; everything else is optional. */
export const Ready: Story = {
  play: inSpanish(async ({ canvasElement }) => {
    const form = await inState(canvasElement, tag, 'ready');
    await expect(form.getByRole('heading', { level: 2, name: 'Solicite el ingreso a la red' })).toBeVisible();
    await expect(form.getByText('Red de Alianzas para la Acción Local')).toBeVisible();
    await expect(form.queryAllByRole('checkbox', { checked: true, hidden: true })).toEqual([]);
  }),
};

/** Fills in what is needed, sends it, and reads the receipt. */
const sendsIt: Play = inSpanish(async ({ canvasElement, loaded }) => {
  const form = await inState(canvasElement, tag, 'ready');
  await fillIn(form);
  await send(form);
  await expect(await form.findByRole('heading', { name: /^Falta un paso/u })).toBeVisible();
  await expect(focused()).toBe(form.getByRole('heading', { name: /^Falta un paso/u }));
  await expect(networkOf(loaded).joinRequests.map(({ input }) => input.name)).toEqual(['Ana Ejemplo']);
  const [{ receipt } = { receipt: { id: '' } }] = networkOf(loaded).joinRequests;
  await expect(form.getByText(receipt.id)).toBeVisible();
});

/** A request arrives: what was received, its reference, and what happens next. */
export const Sent: Story = { play: sendsIt };

/** For an organization, whose name it then asks for. */
export const Organization: Story = {
  play: inSpanish(async ({ canvasElement }) => {
    const form = await inState(canvasElement, tag, 'ready');
    await userEvent.click(form.getByRole('radio', { name: 'Una organización' }));
    await expect(await form.findByRole('textbox', { name: 'Nombre de la organización' })).toBeRequired();
    await expect(form.getByRole('textbox', { name: 'Nombre de la persona de contacto' })).toBeRequired();
    // What only an organization is asked; nobody has ticked it.
    await expect(form.getByRole('checkbox', { name: /la red publique su nombre/ })).not.toBeChecked();
  }),
};

/** Leaves out most and mistypes an address, and goes from the list of errors to a field. */
const makesMistakes: Play = inSpanish(async ({ canvasElement, loaded }) => {
  const form = await inState(canvasElement, tag, 'ready');
  await userEvent.type(form.getByRole('textbox', { name: 'Correo electrónico' }), 'ana@');
  await send(form);
  await expect(await form.findByRole('heading', { name: 'Hay un problema' })).toBeVisible();
  // Words of their own come a moment after the first focus.
  await form.findByRole('link', { name: 'Escriba su nombre' });
  await expect(form.getAllByRole('link').map(read)).toEqual([
    'Elija si quien solicita el ingreso es una persona o una organización',
    'Escriba su nombre',
    'Escriba una dirección de correo válida, como nombre@example.org',
    'Elija un sector',
    'Marque la casilla para aceptar; sin ello no podemos atender su solicitud',
  ]);
  await userEvent.click(form.getByRole('link', { name: 'Escriba su nombre' }));
  const name = form.getByRole('textbox', { name: 'Su nombre' });
  await expect(focused()).toBe(name);
  await expect(name).toBeInvalid();
  await expect(name).toHaveAccessibleDescription('Error: Escriba su nombre');
  await expect(networkOf(loaded).joinRequests).toHaveLength(0);
});

/** What is missing is listed above, said beside its field, and found from the list by one click. */
export const WithErrors: Story = { play: makesMistakes };

/** What the server finds wrong is said beside its field too; nothing that was typed is lost. */
export const RefusedByTheServer: Story = {
  play: inSpanish(async ({ canvasElement, loaded }) => {
    const { conditions } = networkOf(loaded);
    const form = await inState(canvasElement, tag, 'ready');
    await fillIn(form);
    const code: ErrorCode = 'invalid_format';
    const errors = [{ in: 'body', pointer: '/email', code, detail: 'No such address.' } as const];
    conditions.failure = { problem: makeProblem('invalid_body', 'One field is wrong.', { errors }), times: 1 };
    await send(form);
    const email = form.getByRole('textbox', { name: 'Correo electrónico' });
    await waitFor(() => expect(email).toBeInvalid());
    await expect(email).toHaveValue('ana@example.org');
    await expect(form.getByRole('textbox', { name: 'Su nombre' })).toHaveValue('Ana Ejemplo');
  }),
};

/** The server cannot be reached: the request is kept and sent again, by itself or at once. It arrives one time. */
export const NotThrough: Story = {
  play: inSpanish(async ({ canvasElement, loaded }) => {
    const { conditions, joinRequests } = networkOf(loaded);
    const form = await inState(canvasElement, tag, 'ready');
    await fillIn(form);
    conditions.offline = true;
    await send(form);
    await expect(
      await form.findByRole('heading', { name: 'El envío de su solicitud aún no se ha completado' }),
    ).toBeVisible();
    await expect(form.getByRole('status')).toHaveTextContent('Su solicitud está guardada en este dispositivo.');
    await expect(form.getByText(/^Próximo intento/)).toBeVisible();
    conditions.offline = false;
    await userEvent.click(form.getByRole('button', { name: 'Volver a enviar ahora' }));
    await expect(await form.findByRole('heading', { name: /^Falta un paso/u })).toBeVisible();
    await expect(joinRequests).toHaveLength(1);
  }),
};

/** It waits for the connection. */
export const Waiting: Story = {
  play: inSpanish(async ({ canvasElement, loaded }) => {
    const form = await inState(canvasElement, tag, 'ready');
    await fillIn(form);
    networkOf(loaded).conditions.offline = true;
    await send(form);
    await expect(await form.findByRole('button', { name: 'Cambiar mis respuestas' })).toBeVisible();
  }),
};

/** What was typed is there when the person comes back. */
export const ComingBack: Story = {
  // It puts itself on the page twice, which the documentation does not let it.
  tags: ['!autodocs'],
  globals: { lang: 'es' },
  play: async ({ canvasElement, mount }) => {
    await mount();
    const before = await inState(canvasElement, tag, 'ready');
    await userEvent.type(before.getByRole('textbox', { name: 'Su nombre' }), 'Ana Ejemplo');
    await waitFor(() => expect(JSON.stringify(localStorage)).toContain('Ana Ejemplo'));
    await mount();
    const form = await inState(canvasElement, tag, 'ready');
    await expect(form.getByText('Esto es lo que escribió antes en este dispositivo.')).toBeVisible();
    await expect(form.getByRole('textbox', { name: 'Su nombre' })).toHaveValue('Ana Ejemplo');
    await expect(form.getByRole('button', { name: /^Empezar de nuevo/ })).toBeVisible();
  },
};

/** On a computer that others use, nothing is kept. */
export const SharedComputer: Story = {
  play: inSpanish(async ({ canvasElement }) => {
    const form = await inState(canvasElement, tag, 'ready');
    await userEvent.click(form.getByRole('checkbox', { name: /^Es un equipo compartido/ }));
    await expect(form.getByRole('checkbox', { name: /^Es un equipo compartido/, checked: true })).toBeVisible();
    await userEvent.type(form.getByRole('textbox', { name: 'Su nombre' }), 'Ana Ejemplo');
    await userEvent.click(form.getByRole('radio', { name: 'Academia' }));
    await expect(form.getByText(/mientras esta página esté abierta/)).toBeVisible();
    await expect(JSON.stringify(localStorage)).not.toContain('Ana Ejemplo');
  }),
};

/** The page knows something already; nobody is given a consent. */
export const Prefilled: Story = {
  args: { prefill: { name: 'Ana Ejemplo', sector: 'academia', goals: [6, 13], languages: ['es'] } },
  play: inSpanish(async ({ canvasElement }) => {
    const form = await inState(canvasElement, tag, 'ready');
    await expect(form.getByRole('textbox', { name: 'Su nombre' })).toHaveValue('Ana Ejemplo');
    await expect(form.getByRole('radio', { name: 'Academia' })).toBeChecked();
    await expect(form.getByText('2 elegidos')).toBeVisible();
    await expect(form.getByRole('checkbox', { name: /^Acepto/ })).not.toBeChecked();
  }),
};

/** The page's own words in the place of the form's. */
export const OwnWords: Story = {
  render: (args) =>
    html`<tejido-join-form ${withArgs(args)}>
      <div slot="intro">
        <h2>Sumémonos</h2>
        <p>La red crece con cada persona que llega.</p>
      </div>
    </tejido-join-form>`,
  play: inSpanish(async ({ canvas, canvasElement }) => {
    const form = await inState(canvasElement, tag, 'ready');
    await expect(canvas.getByRole('heading', { name: 'Sumémonos' })).toBeVisible();
    await expect(form.getByText('Solicite el ingreso a la red').checkVisibility()).toBe(false);
  }),
};

/** More sectors than fit beside each other. */
export const ManySectors: Story = {
  parameters: {
    network: redWith(({ network }) => ({
      network: {
        ...network,
        sectors: manyNames.concat(manyNames).map((label, index) => ({ code: `sector-${index}`, label })),
      },
    })),
  },
  play: inSpanish(async ({ canvasElement }) => {
    const form = await inState(canvasElement, tag, 'ready');
    await expect(form.getByRole('combobox', { name: 'Sector' })).toBeVisible();
  }),
};

/** On its way: a placeholder, and a reader is told. */
export const Loading: Story = {
  parameters: { network: silent },
  play: inSpanish(async ({ canvasElement }) => {
    const form = await inState(canvasElement, tag, 'loading');
    await expect(form.getByRole('status')).toHaveTextContent('Cargando el formulario…');
  }),
};

const plainForm = html`<form method="post" action="#join">
  <p><label>Su nombre <input name="name" autocomplete="name" /></label></p>
  <p><label>Correo electrónico <input name="email" type="email" autocomplete="email" /></label></p>
  <p><button>Enviar</button></p>
</form>`;

/** A plain form stands in its place until it is ready. */
export const LoadingWithFallback: Story = {
  parameters: { network: silent },
  render: (args) => html`<tejido-join-form ${withArgs(args)}>${plainForm}</tejido-join-form>`,
  play: inSpanish(async ({ canvas, canvasElement }) => {
    await inState(canvasElement, tag, 'loading');
    await expect(canvas.getByRole('textbox', { name: 'Su nombre' })).toBeVisible();
  }),
};

/** What somebody typed into the plain form is taken over. */
export const TakenOver: Story = {
  parameters: { network: failing(1) },
  render: (args) => html`<tejido-join-form ${withArgs(args)}>${plainForm}</tejido-join-form>`,
  play: inSpanish(async ({ canvas, canvasElement }) => {
    const failed = await inState(canvasElement, tag, 'error');
    await userEvent.type(canvas.getByRole('textbox', { name: 'Su nombre' }), 'Ana Ejemplo');
    await userEvent.click(failed.getByRole('button', { name: 'Reintentar' }));
    const form = await inState(canvasElement, tag, 'ready');
    await expect(form.getByRole('textbox', { name: 'Su nombre' })).toHaveValue('Ana Ejemplo');
  }),
};

/** It could not be loaded. Trying again succeeds. */
export const FailedAndTriedAgain: Story = {
  name: 'Error',
  parameters: { network: failing(1) },
  play: inSpanish(async ({ canvasElement }) => {
    const failed = await inState(canvasElement, tag, 'error');
    await expect(failed.getByRole('alert')).toHaveTextContent('No se pudo cargar el formulario.');
    await userEvent.click(failed.getByRole('button', { name: 'Reintentar' }));
    const form = await inState(canvasElement, tag, 'ready');
    await expect(form.queryByRole('alert')).toBeNull();
    await expect(form.getByRole('button', { name: 'Enviar mi solicitud' })).toBeVisible();
  }),
};

/** It fails as long as the connection does; the plain form stays. */
export const ErrorThatStays: Story = {
  parameters: { network: { offline: true } },
  render: (args) => html`<tejido-join-form ${withArgs(args)}>${plainForm}</tejido-join-form>`,
  play: inSpanish(async ({ canvas, canvasElement }) => {
    const failed = await inState(canvasElement, tag, 'error');
    await expect(failed.getByRole('alert')).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Enviar' })).toBeVisible();
  }),
};

/** There is no such network on the server. */
export const Missing: Story = {
  parameters: { network: { slug: 'no-such-network' } },
  play: inSpanish(async ({ canvasElement }) => {
    const form = await inState(canvasElement, tag, 'missing');
    await expect(form.getByRole('status')).toHaveTextContent('No se pudo cargar el formulario.');
  }),
};

/** The network takes no requests: it has no privacy notice. */
export const Closed: Story = {
  parameters: { network: redWith(({ network }) => ({ network: { ...network, privacyNotices: [] } })) },
  play: inSpanish(async ({ canvasElement }) => {
    const form = await inState(canvasElement, tag, 'empty');
    await expect(form.getByRole('status')).toHaveTextContent('no recibe solicitudes');
  }),
};

/** An app that has the network's record already gives it as `item`. */
export const GivenByProperty: Story = {
  parameters: { given: (client: Client) => getNetwork(client) },
  render: (args, { loaded }) =>
    html`<tejido-join-form ${withArgs({ ...args, item: loaded['given'] as Network })}></tejido-join-form>`,
  play: inSpanish(async ({ canvasElement, loaded }) => {
    const form = await inState(canvasElement, tag, 'ready');
    await fillIn(form);
    await send(form);
    await form.findByRole('heading', { name: /^Falta un paso/u });
    await expect(networkOf(loaded).joinRequests).toHaveLength(1);
  }),
};

const hubs = { network: { slug: 'local4action-hubs' } };

/** Fills in the first step of the hubs' form and goes on to the second. */
async function fillInFirstStep(form: Queries): Promise<void> {
  await userEvent.click(form.getByRole('radio', { name: /^Una persona/ }));
  await userEvent.type(form.getByRole('textbox', { name: 'Su nombre' }), 'Ana Ejemplo');
  await userEvent.type(form.getByRole('textbox', { name: 'Correo electrónico' }), 'ana@example.org');
  await userEvent.click(form.getByRole('radio', { name: 'Gobierno local' }));
  await userEvent.type(form.getByRole('textbox', { name: 'Municipio o región' }), 'Orilla Clara');
  await userEvent.click(form.getByRole('button', { name: 'Continuar' }));
  await form.findByRole('heading', { name: 'Paso 2 de 2 Su iniciativa' });
}

/** As a network has made it its own: two steps, with its own labels, and questions of its own. */
export const OwnForm: Story = {
  parameters: hubs,
  play: inSpanish(async ({ canvasElement }) => {
    const form = await inState(canvasElement, tag, 'ready');
    await expect(form.getByRole('heading', { name: 'Paso 1 de 2 Quién es usted' })).toBeVisible();
    await expect(form.queryByRole('textbox', { name: /¿Qué puede ofrecer/ })).toBeNull();
    await expect(form.getByRole('textbox', { name: 'Municipio o región' })).toBeRequired();
  }),
};

/** Goes on to the second step, where an answer brings further questions. */
const answersYes: Play = inSpanish(async ({ canvasElement }) => {
  const form = await inState(canvasElement, tag, 'ready');
  await fillInFirstStep(form);
  await expect(focused()).toBe(form.getByRole('heading', { name: 'Paso 2 de 2 Su iniciativa' }));
  await expect(form.queryByRole('radio', { name: 'Dos años' })).toBeNull();
  await userEvent.click(form.getByRole('radio', { name: 'Sí' }));
  await expect(await form.findByRole('radio', { name: 'Dos años' })).toBeVisible();
  await expect(form.getByRole('button', { name: 'Enviar mi solicitud' })).toBeVisible();
});

/** The second step: what depends on an answer is asked once that is given. */
export const OwnFormSecondStep: Story = { parameters: hubs, play: answersYes };

/** What is wrong in the second step. */
export const OwnFormWithErrors: Story = {
  parameters: hubs,
  play: inSpanish(async (context) => {
    await answersYes(context);
    const form = await inState(context.canvasElement, tag, 'ready');
    await send(form);
    await expect(
      await form.findByRole('link', { name: 'Complete «¿En cuánto tiempo dará resultados?»' }),
    ).toBeVisible();
    await userEvent.click(form.getByRole('button', { name: 'Volver' }));
    await expect(await form.findByRole('heading', { name: 'Paso 1 de 2 Quién es usted' })).toBeVisible();
    await expect(form.getByRole('textbox', { name: 'Su nombre' })).toHaveValue('Ana Ejemplo');
    await userEvent.click(form.getByRole('button', { name: 'Continuar' }));
    await send(form);
    await expect(await form.findByRole('heading', { name: 'Hay un problema' })).toBeVisible();
  }),
};

/** What the network has said in other languages only is shown in the first of them; the rest is in Arabic. */
export const OwnFormArabic: Story = {
  globals: { lang: 'ar' },
  parameters: hubs,
  play: async ({ canvasElement }) => {
    const form = await inState(canvasElement, tag, 'ready');
    await expect(form.getByRole('heading', { name: /^الخطوة/ })).toBeVisible();
  },
};

export const OwnFormDark: Story = { globals: { theme: 'dark' }, parameters: hubs, play: answersYes };
export const OwnFormArabicDark: Story = { globals: { lang: 'ar', theme: 'dark' }, parameters: hubs };
export const OwnFormPhone: Story = { parameters: { ...hubs, width: 'phone' }, play: answersYes };

export const English: Story = {
  globals: { lang: 'en' },
  play: async ({ canvasElement }) => {
    const form = await inState(canvasElement, tag, 'ready');
    await expect(form.getByRole('button', { name: 'Send my request' })).toBeVisible();
    await expect(form.getByRole('radio', { name: 'Civil society' })).toBeVisible();
  },
};

/** From right to left, but for addresses; the notice stays in the language it was written in. */
export const Arabic: Story = {
  globals: { lang: 'ar' },
  play: async ({ canvasElement }) => {
    const form = await inState(canvasElement, tag, 'ready');
    await expect(getComputedStyle(form.getByRole('form')).direction).toBe('rtl');
    await expect(form.getByText(/^هذا الإشعار متوفر فقط/)).toBeVisible();
    await expect(form.getByText(/^Usamos sus datos/)).toHaveAttribute('lang', 'es');
  },
};

export const ArabicWithErrors: Story = {
  globals: { lang: 'ar' },
  play: async ({ canvasElement }) => {
    const form = await inState(canvasElement, tag, 'ready');
    const buttons = form.getAllByRole('button');
    await userEvent.click(buttons[buttons.length - 1] as HTMLElement);
    await waitFor(() => expect(form.getAllByRole('link')).toHaveLength(5));
  },
};

export const Chinese: Story = { globals: { lang: 'zh' } };
export const Dark: Story = { globals: { theme: 'dark' } };
export const DarkWithErrors: Story = { globals: { theme: 'dark' }, play: makesMistakes };
export const DarkSent: Story = { globals: { theme: 'dark' }, play: sendsIt };
export const Phone: Story = { parameters: { width: 'phone' } };
export const PhoneWithErrors: Story = { parameters: { width: 'phone' }, play: makesMistakes };

/** Long words of the network's own, on a phone: nothing is cut off, nothing sticks out. */
export const LongTexts: Story = {
  parameters: {
    width: 'phone',
    network: redWith(({ network }) => ({
      network: {
        ...network,
        name: longTitle,
        sectors: manyNames.map((label, index) => ({ code: `sector-${index}`, label })),
        privacyNotices: network.privacyNotices.map((notice) => ({
          ...notice,
          text: longSummary,
          purposes: notice.purposes.map((purpose) => ({ ...purpose, label: longSummary })),
        })),
      },
    })),
  },
  play: async ({ canvasElement }) => {
    await inState(canvasElement, tag, 'ready');
    const form = element(canvasElement, tag);
    await expect(form.scrollWidth).toBeLessThanOrEqual(form.clientWidth);
  },
};
