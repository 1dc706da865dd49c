import { joinRequestInputSchema, unwrap } from '@tejido/contract/schemas';

/** A schema as zod describes it to those who walk through it. */
type Schema = Parameters<typeof unwrap>[0];

interface Shape {
  type: string;
  shape?: Readonly<Record<string, Schema>>;
  element?: Schema;
}

const shapeOf = (schema: Schema): Shape => unwrap(schema)._zod.def;

/**
 * A submitted form as the body that the API takes, by the same schema: fields of fields have names with dots, lists have their
 * name repeated, a field that was left empty is not there. Fields that the schema does not know stay, for it to refuse.
 */
export function decodeForm(form: URLSearchParams): Record<string, unknown> {
  const names = new Set(form.keys());
  const body = decodeObject(joinRequestInputSchema, form, '', names);
  return Object.fromEntries([...Object.entries(body), ...[...names].map((name) => [name, form.get(name)])]);
}

/** Takes the fields of a schema out of a form, and their names out of the set of those not yet taken. */
function decodeObject(
  schema: Schema,
  form: URLSearchParams,
  prefix: string,
  names: Set<string>,
): Record<string, unknown> {
  const decoded: Record<string, unknown> = {};
  for (const [field, fieldSchema] of Object.entries(shapeOf(schema).shape ?? {})) {
    const name = prefix + field;
    const { type, element } = shapeOf(fieldSchema);
    const isOptional = fieldSchema._zod.optin === 'optional';
    names.delete(name);
    if (type === 'object') {
      decoded[field] = decodeObject(fieldSchema, form, `${name}.`, names);
      continue;
    }
    const values = form.getAll(name).map(tidy).filter(Boolean);
    if (type === 'array' && element) {
      if (values.length > 0 || !isOptional) decoded[field] = values.map((value) => decodeItem(element, value));
    } else if (values.length > 0) {
      // A field given twice is not one text: the schema says so.
      decoded[field] = values.length === 1 ? values[0] : values;
    }
  }
  return decoded;
}

const decodeItem = (schema: Schema, value: string): unknown =>
  shapeOf(schema).type === 'number' && /^\d{1,9}$/.test(value) ? Number(value) : value;

/** A text as it was meant: browsers send line breaks as two characters. */
const tidy = (value: string): string => value.replaceAll('\r\n', '\n').trim();
