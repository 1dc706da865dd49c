import type { Message, MessageValues, Text } from './like.ts';

const pluralRules = new Map<string, Intl.PluralRules>();
const numberFormats = new Map<string, Intl.NumberFormat>();

/** A message with its `{names}` filled and the plural form of `count` chosen; numbers are written as the language writes them. */
export function fill<Name extends string>(
  message: Message<Name>,
  language: string,
  values: MessageValues<Name>,
): string {
  return chooseForm(message, language, (values as MessageValues)['count']).replace(
    /\{(\w+)\}/g,
    (whole, name: Name) => {
      const value = values[name];
      return typeof value === 'number'
        ? remember(numberFormats, language, () => new Intl.NumberFormat(language)).format(value)
        : (value ?? whole);
    },
  );
}

function chooseForm(message: Message, language: string, count: string | number | undefined): string {
  if (typeof message === 'string') return message;
  if (typeof count !== 'number') return message.other;
  return message[remember(pluralRules, language, () => new Intl.PluralRules(language)).select(count)] ?? message.other;
}

/** A text without plural forms, with its `{names}` filled; numbers are written in digits and nothing else. */
export const say = <Name extends string>(text: Text<Name>, values: MessageValues<Name>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: Name) => String(values[name]));

/** The value kept under a key, made when it is first asked for: `Intl` objects are dear to make and cheap to use. */
export function remember<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
