import type { ArgTypes } from '@storybook/web-components-vite';
import manifest from '@tejido/elements/custom-elements.json' with { type: 'json' };

/** A thing that the custom elements manifest describes: an attribute, a property, an event, a slot, a part. */
interface Described {
  name: string;
  description?: string;
  default?: string;
  type?: { text: string };
}

interface Attribute extends Described {
  fieldName: string;
  inheritedFrom?: object;
}

interface ElementManifest {
  tagName?: string;
  description?: string;
  attributes?: Attribute[];
  members?: (Described & { kind: string; attribute?: string })[];
  events?: Described[];
  slots?: Described[];
  cssParts?: Described[];
  cssProperties?: Described[];
}

const elements = (manifest.modules as { declarations?: ElementManifest[] }[]).flatMap(
  ({ declarations }) => declarations ?? [],
);

function find(tag: string): ElementManifest {
  const found = elements.find(({ tagName }) => tagName === tag);
  if (!found) throw new Error(`The manifest has no <${tag}>; build the elements again.`);
  return found;
}

/** What an element is for, in its author's words. */
export const describe = (tag: string): string => find(tag).description ?? '';

/** The attribute that sets a property of an element; none for one that only scripts can set. */
export const attributeOf = (tag: string, property: string): string | undefined =>
  find(tag).attributes?.find(({ fieldName }) => fieldName === property)?.name;

/** Whether a value is what the property has anyway. */
export function isDefault(tag: string, property: string, value: unknown): boolean {
  const preset = find(tag).attributes?.find(({ fieldName }) => fieldName === property)?.default;
  return preset === undefined ? !value : preset.replaceAll("'", '') === String(value);
}

/**
 * The rows of an element's table: attributes with a control that fits their type, and everything else to read. Storybook's own reading of the
 * manifest shows a property and its attribute twice, and lets a part take the place of an attribute of the same name.
 */
export function argTypesOf(tag: string): ArgTypes {
  const { attributes = [], members = [], events = [], slots = [], cssProperties = [], cssParts = [] } = find(tag);
  const properties = members.filter(({ kind, attribute }) => kind === 'field' && !attribute);
  const rows = (category: string, all: readonly Described[]) =>
    all.map((each) => [category === 'properties' ? each.name : `${category} ${each.name}`, row(category, each)]);
  return Object.fromEntries([
    ...attributes.map((each) => [each.fieldName, { ...row('attributes', each), ...control(each) }]),
    ...rows('properties', properties),
    ...rows('slots', slots),
    ...rows('events', events),
    ...rows('css custom properties', cssProperties),
    ...rows('css shadow parts', cssParts),
  ]) as ArgTypes;
}

const row = (category: string, { name, description, default: preset, type }: Described) => ({
  name: name || 'default',
  description,
  control: false,
  table: {
    category,
    ...(type && { type: { summary: type.text } }),
    ...(preset !== undefined && { defaultValue: { summary: preset } }),
  },
});

/** A check box, a number, a text field, or a list of the values that a union names. */
function control({ type, inheritedFrom }: Attribute): object {
  // The network and its server: in a story the provider has them.
  if (inheritedFrom) return {};
  const text = type?.text ?? '';
  const options = text.match(/'[^']*'/g)?.map((word) => word.slice(1, -1));
  if (options) return { control: { type: 'select' }, options };
  if (/boolean/.test(text)) return { control: { type: 'boolean' } };
  return { control: { type: /number/.test(text) ? 'number' : 'text' } };
}
