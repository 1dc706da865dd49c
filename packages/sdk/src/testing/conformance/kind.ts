import {
  type Control,
  type FieldRow,
  fieldsOf,
  type JoinFormField,
  type Network,
  noticesFor,
  type SubmissionDeed,
  type SubmissionKind,
  submissionNames,
} from '@tejido/contract';
import {
  type BulkOutcome,
  type Receipt,
  type SubmissionDefinition,
  type SubmissionInDesk,
  type SubmissionInput,
  type SubmissionRecord,
  type SubmissionReview,
  submissionKind,
} from '@tejido/contract/submissions';
import type { CallOptions } from '../../client.ts';
import type { Desk } from '../../desk/index.ts';
import type { Page } from '../../pages.ts';
import { memberOf, submissionsOf } from '../../submissions.ts';
import { makeIdempotencyKey, meetChallenge, type SubmitOptions } from '../../submit.ts';
import type { Api } from './api.ts';

/** The SDK's calls for who sends submissions of a kind that is known only when the suite runs. */
interface People {
  create: (input: object, options?: SubmitOptions) => Promise<Receipt>;
  get: (id: string, token: string, options?: CallOptions) => Promise<SubmissionRecord>;
  update: (id: string, token: string, input: object, options?: CallOptions) => Promise<SubmissionRecord>;
  confirm: (id: string, token: string) => Promise<SubmissionRecord>;
  sendConfirmation: (id: string, token: string, input?: object) => Promise<Receipt>;
  answer: (id: string, token: string, input: object) => Promise<SubmissionRecord>;
  unpublish?: (id: string, token: string) => Promise<SubmissionRecord>;
  erase: (id: string, token: string) => Promise<Receipt>;
}

/** The same for the team. */
interface Team {
  list: (query: object) => Promise<Page<SubmissionInDesk>> & AsyncIterable<SubmissionInDesk>;
  review: (id: string) => Promise<SubmissionReview>;
  decide: (input: object) => Promise<BulkOutcome>;
  assign: (input: object) => Promise<BulkOutcome>;
  remind: (id: string) => Promise<SubmissionInDesk>;
  addNote: (id: string, input: object, options?: SubmitOptions) => Promise<SubmissionReview['notes'][number]>;
  export: (format: 'csv' | 'xlsx', query?: object) => Promise<Blob>;
}

/** A submission and the token of its person's link. */
export interface Sent {
  id: string;
  token: string;
  input: SubmissionInput;
}

/** What a field is filled in with, by its control. */
const examples: Readonly<Record<Control, (row: FieldRow, network: Network) => unknown>> = {
  text: () => 'Ana Ejemplo',
  area: () => 'Hola',
  email: () => 'ana@example.org',
  url: () => 'https://example.org/',
  choice: ({ values = [] }) => values[0],
  vocabulary: ({ vocabulary = 'sectors' }, network) => network[vocabulary]?.[0]?.code,
  goals: () => [6],
  targets: () => ['6.1'],
  languages: () => ['es'],
};

/** A value that a field refuses, the place in it that is wrong, and the error. */
type Wrong = readonly [value: unknown, place: string, error: string];

const notText: readonly Wrong[] = [
  [5, '', 'invalid_type'],
  [['Ana'], '', 'invalid_type'],
  ['Ana\u0000', '', 'control_character'],
  ['\u001b[31m', '', 'control_character'],
  ['Ana \ud83d', '', 'control_character'],
  [' \u00A0 ', '', 'required'],
  ['\u200B\u3164', '', 'required'],
  ['\u200E', '', 'required'],
  // Nothing but what turns text.
  ['\u202e\u2066', '', 'required'],
];

/** What a field refuses, by its control; those with something that nobody sees, by its code. */
const wrongValues: Readonly<Record<Control, readonly Wrong[]>> = {
  text: notText,
  area: notText,
  email: [
    'ana@',
    'ana@example.org, eva@example.org',
    'ana@example.org\r\nBcc: eva@example.org',
    'ana\u200B@example.org',
    '\u202Aana@example.org\u202C',
    'ana@exam\u00ADple.org',
    '\u00A0ana@example.org',
    '\uFEFFana@example.org',
  ].map((value) => [value, '', 'invalid_format']),
  url: [
    'javascript:alert(1)',
    'https://red.example@evil.example',
    'https://red.example/\r\na',
    'https://exam\u2060ple.org',
  ].map((value) => [value, '', 'invalid_format']),
  choice: [['robot', '', 'invalid_value']],
  vocabulary: [['no-such-word', '', 'invalid_value']],
  goals: [
    [[6, 18], '/1', 'too_large'],
    [['6'], '/0', 'invalid_type'],
    [6, '', 'invalid_type'],
    [Array.from({ length: 18 }, () => 1), '', 'too_many'],
  ],
  targets: [[['6.z'], '/0', 'invalid_format']],
  languages: [[['Spanish'], '/0', 'invalid_format']],
};

/** A kind of submission as the cases use it, made from its rows. */
export class Kind {
  readonly name: SubmissionKind;
  readonly definition: SubmissionDefinition;
  /** The id of none. */
  readonly none: string;
  /** The first line of text that has to be filled in. */
  readonly line: string;
  /** The last field of text that may be left empty; every one of them is asked where a network has no form of its own. */
  readonly area: string;

  constructor(name: SubmissionKind) {
    this.name = name;
    this.definition = submissionKind(name);
    this.none = `${this.definition.prefix}_${'0'.repeat(26)}`;
    this.line = this.#fieldWith(({ control, required }) => control === 'text' && required === true);
    this.area = this.#fieldWith(({ control, required }) => control === 'area' && !required);
  }

  #fieldWith(isWanted: (row: FieldRow) => boolean): string {
    const found = Object.entries(this.definition.fields).findLast(([, row]) => isWanted(row));
    if (!found) throw new Error(`${this.name} should have a line that is needed and an area that is not`);
    return found[0];
  }

  /** What a deed is called in the audit log. */
  deed(deed: SubmissionDeed): string {
    return `${submissionNames[this.name].one}.${deed}`;
  }

  /** What a field is filled in with. */
  exampleOf(field: string, { network }: Pick<Api, 'network'>): unknown {
    const row = this.definition.fields[field] as FieldRow;
    return examples[row.control](row, network);
  }

  /** Two values of a field that are not the same; the second is undefined where a network has but one. */
  twoOf(field: string, api: Pick<Api, 'network'>): [unknown, unknown] {
    const { control, values = [], vocabulary = 'sectors' } = this.definition.fields[field] as FieldRow;
    const codes = control === 'vocabulary' ? (api.network[vocabulary] ?? []).map(({ code }) => code) : values;
    return control === 'goals' ? [[6], [13]] : [codes[0], codes[1]];
  }

  /** What makes a submission wrong: changes to it, the place, and the error there. */
  wrongFields(): [changes: Record<string, unknown>, pointer: string, error: string][] {
    return Object.entries(this.definition.fields).flatMap(([name, row]) => {
      const long: Wrong[] = ['text', 'area'].includes(row.control)
        ? [['x'.repeat((row.max ?? 200) + 1), '', 'too_long']]
        : [];
      return [...wrongValues[row.control], ...long].map(
        ([value, place, error]): [Record<string, unknown>, string, string] => [
          { [name]: value },
          `/${name}${place}`,
          error,
        ],
      );
    });
  }

  /** A submission that a network takes from any site, but for the challenge that it may ask for. */
  valid(api: Pick<Api, 'network'>, more: object = {}): SubmissionInput {
    const { network } = api;
    const { fields, form } = this.definition;
    const [notice] = noticesFor(network, undefined);
    if (!notice) throw new Error(`${network.slug} should have a privacy notice`);
    const asked = fieldsOf(form(network)).filter((field) => field.required && !field.shownWhen);
    const names = Object.keys(fields).filter(
      (name) => fields[name]?.required || asked.some((field) => field.name === name && field.kind === undefined),
    );
    const answers = asked.filter(({ kind }) => kind !== undefined).map((field) => [field.name, answerTo(field)]);
    return {
      ...Object.fromEntries(names.map((name) => [name, this.exampleOf(name, api)])),
      email: 'ana@example.org',
      language: 'es',
      ...(answers.length > 0 && { answers: Object.fromEntries(answers) as SubmissionInput['answers'] }),
      consent: {
        notice: notice.id,
        purposes: notice.purposes.filter(({ necessary }) => necessary).map(({ code }) => code),
      },
      ...more,
    };
  }

  /** Every field of its own that a person may fill in besides, filled in. */
  full(api: Pick<Api, 'network'>, more: object = {}): SubmissionInput {
    const names = Object.keys(this.definition.fields);
    return this.valid(api, { ...Object.fromEntries(names.map((name) => [name, this.exampleOf(name, api)])), ...more });
  }

  /** What people do with theirs. */
  of({ client }: Pick<Api, 'client'>): People {
    return submissionsOf(client, this.name) as unknown as People;
  }

  /** What the team does with them. */
  at(desk: Desk): Team {
    return desk[memberOf(this.name)] as unknown as Team;
  }

  /** A submission with a solved challenge, where the network asks for one. */
  async solved({ client, network }: Pick<Api, 'client' | 'network'>, input: object): Promise<object> {
    if (!network.submissions?.challenge) return input;
    return { ...input, challenge: await meetChallenge(client, { network: network.slug }) };
  }

  /** Sends a body as it is. */
  sendBody(
    api: Api,
    body: string | Uint8Array<ArrayBuffer>,
    headers: Readonly<Record<string, string>> = {},
    key: string = makeIdempotencyKey(),
  ): Promise<Response> {
    const own = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
    return api.request(this.name, { method: 'POST', body, headers: { ...own, ...headers } });
  }

  /** Sends a value as JSON. */
  post(api: Api, body: unknown, key?: string): Promise<Response> {
    return this.sendBody(api, JSON.stringify(body), {}, key);
  }

  /** Sends a submission. */
  async send(api: Api, more: object = {}): Promise<Sent> {
    const input = this.valid(api, more);
    const { id } = await this.of(api).create(input);
    return { id, token: await api.tokenOf(id, input.email), input };
  }

  /** Sends a submission, and confirms it. */
  async sendConfirmed(api: Api, more: object = {}): Promise<Sent & { record: SubmissionRecord }> {
    const sent = await this.send(api, more);
    return { ...sent, record: await this.of(api).confirm(sent.id, sent.token) };
  }

  /** A submission as the team sees it. */
  async look(api: Api, id: string): Promise<SubmissionInDesk> {
    return (await this.at((await api.as('viewer')).desk).review(id)).request;
  }

  /** Makes a request about a person's own. */
  sendOwn(
    api: Api,
    method: string,
    path: string,
    token: string,
    body?: unknown,
    type = 'application/json',
  ): Promise<Response> {
    return api.request(`${this.name}/${path}?token=${token}`, {
      method,
      ...(body !== undefined && {
        body: typeof body === 'string' ? body : JSON.stringify(body),
        headers: { 'Content-Type': type },
      }),
    });
  }
}

/** An answer that a question of a network's own takes; no to what may be answered with no, so that no other question follows. */
function answerTo({ kind, options: [option] = [] }: JoinFormField): unknown {
  if (kind === 'yes-no') return false;
  if (kind === 'choice') return option?.code;
  return kind === 'choices' ? [option?.code] : 'Ejemplo';
}
