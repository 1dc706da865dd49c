import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type RecordKind, recordNames, type SubmissionKind } from '@tejido/contract';
import { formName, submissionKindNames } from '@tejido/contract/submissions';

/** What a page may set of a widget, hear from it or style, as its documentation says it in English. */
export interface Documented {
  name: string;
  description: string;
  /** Of an attribute: its type in TypeScript. */
  type?: string | undefined;
  /** Of an attribute: what it is when it is not there. */
  default?: string | undefined;
}

/** A widget that shows or collects something of a network. */
export interface Widget {
  /** Its name without the prefix, as in the addresses of its pages: `initiative-list`. */
  name: string;
  tag: string;
  description: string;
  /** The kind of record that it shows, and whether it is one of them alone; none for a form. */
  kind: RecordKind | undefined;
  isOfOne: boolean;
  /** The kind of submission that it is the form of. */
  form: SubmissionKind | undefined;
  attributes: readonly Documented[];
  slots: readonly Documented[];
  parts: readonly Documented[];
  properties: readonly Documented[];
  states: readonly Documented[];
  events: readonly Documented[];
}

/** The widgets as they were built. */
export interface Widgets {
  version: string;
  /** The hash of the script that pages embed. */
  integrity: string;
  all: readonly Widget[];
}

/** What says of every element what may be set of it. Found through its package, as published. */
const elementsFile = fileURLToPath(import.meta.resolve('@tejido/elements/custom-elements.json'));

/** The widgets of this server; `undefined` where they have not been built. */
export async function readWidgets(embedDirectory: string | undefined): Promise<Widgets | undefined> {
  if (embedDirectory === undefined) return undefined;
  try {
    const [manifest, elements] = await Promise.all([
      readJson<EmbedManifest>(join(embedDirectory, 'manifest.json')),
      readJson<ElementsManifest>(elementsFile),
    ]);
    const declared = elements.modules.flatMap(({ declarations }) => declarations);
    // One that knows no network is a part of somebody's text or form, such as a badge.
    const all = declared
      .filter(({ tagName = '' }) => Object.hasOwn(manifest.widgets, tagName) && tagName !== 'tejido-network')
      .filter(({ attributes }) => attributes?.some(({ name }) => name === 'network'))
      .map(widgetOf);
    return { version: manifest.version, integrity: manifest.loader.integrity, all: all.toSorted(inOrder) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function widgetOf(declaration: Declaration): Widget {
  const { tagName = '', description = '' } = declaration;
  const name = tagName.replace(/^tejido-/, '');
  const attributes = documented(declaration.attributes);
  const [kind, one] = Object.entries(recordNames).find(([, each]) => name.startsWith(`${each.toLowerCase()}-`)) ?? [];
  return {
    name,
    tag: tagName,
    description,
    kind: kind as RecordKind | undefined,
    isOfOne: attributes.some((attribute) => attribute.name === one?.toLowerCase()),
    form: submissionKindNames.find((form) => formName(form) === name),
    attributes,
    slots: documented(declaration.slots),
    parts: documented(declaration.cssParts),
    properties: documented(declaration.cssProperties),
    states: documented(declaration.cssStates),
    events: documented(declaration.events),
  };
}

const documented = (entries: readonly Entry[] = []): Documented[] =>
  entries.map(({ name = '', description = '', type, default: initial }) => ({
    name,
    description,
    type: type?.text,
    // What is not written out is a name of the code's.
    default: /^(?:'[^']+'|\d+|true|false)$/.test(initial ?? '') ? initial?.replaceAll("'", '') : undefined,
  }));

/** Lists and calendars first, then what shows one, then forms. */
const inOrder = (one: Widget, other: Widget): number => rank(one) - rank(other) || one.name.localeCompare(other.name);
const rank = ({ kind, isOfOne }: Widget): number => (kind === undefined ? 2 : Number(isOfOne));

const readJson = async <T>(file: string): Promise<T> => JSON.parse(await readFile(file, 'utf8')) as T;

interface EmbedManifest {
  version: string;
  loader: { integrity: string };
  widgets: Readonly<Record<string, unknown>>;
}

interface ElementsManifest {
  modules: readonly { declarations: readonly Declaration[] }[];
}

interface Declaration {
  tagName?: string;
  description?: string;
  attributes?: readonly Entry[];
  slots?: readonly Entry[];
  cssParts?: readonly Entry[];
  cssProperties?: readonly Entry[];
  cssStates?: readonly Entry[];
  events?: readonly Entry[];
}

interface Entry {
  name?: string;
  description?: string;
  type?: { text?: string };
  default?: string;
}
