import { capitalized } from '../records/names.ts';
import type { Route } from '../routes.ts';

/*
 * What the addresses of submissions need to know of each kind: plain data without schemas, from which the routes follow.
 */

/** Every kind of submission by its name in paths. */
export const submissionNames = {
  'join-requests': {
    one: 'join-request',
    form: 'join-form',
    publishes: true,
    operations: {
      sendConfirmation: 'sendConfirmation',
      answer: 'answerInquiry',
      remind: 'remindApplicant',
      addNote: 'addNote',
    },
  },
} as const satisfies SubmissionNames;

/** How a kind of submission is named. */
export interface SubmissionName {
  /** What one of it is called in addresses. */
  one: string;
  /** Whether accepting one may publish something, which its person may take back. */
  publishes?: true;
  /** Operations with a name that does not follow from the kind's. */
  operations?: Readonly<Partial<Record<Act, string>>>;
  /** The name of its form in addresses, where that is not what one is called with `-form`. */
  form?: string;
}

/** Kinds of submissions by their names in paths, and how they are named. */
export type SubmissionNames = Readonly<Record<string, SubmissionName>>;

/** The name of a kind's form in addresses: `/{network}/embed/join-form`. */
export const formName = (kind: SubmissionKind): string => {
  const name: SubmissionName = submissionNames[kind];
  return name.form ?? `${name.one}-form`;
};

/** The name of a kind of submission, as in paths. */
export type SubmissionKind = keyof typeof submissionNames;

/** What is done with a submission: where, below the address of its kind, and how it is called. */
export const acts = {
  create: { method: 'POST', at: '', status: 201, idempotent: true },
  get: { method: 'GET', at: '/{id}', status: 200 },
  update: { method: 'PATCH', at: '/{id}', status: 200 },
  erase: { method: 'DELETE', at: '/{id}', status: 200 },
  confirm: { method: 'POST', at: '/{id}/confirmation', status: 200 },
  sendConfirmation: { method: 'POST', at: '/{id}/confirmation-mail', status: 200 },
  unpublish: { method: 'DELETE', at: '/{id}/publication', status: 200 },
  answer: { method: 'POST', at: '/{id}/answers', status: 200 },
  list: { method: 'GET', at: '', status: 200 },
  review: { method: 'GET', at: '/{id}/review', status: 200 },
  decide: { method: 'POST', at: '/decisions', status: 200 },
  assign: { method: 'POST', at: '/assignments', status: 200 },
  remind: { method: 'POST', at: '/{id}/reminder', status: 200 },
  addNote: { method: 'POST', at: '/{id}/notes', status: 201, idempotent: true },
} as const;

/** Something that is done with a submission. */
export type Act = keyof typeof acts;

/** A name with its words joined: `join-request` → `JoinRequest`. */
export type Joined<Name extends string> = Name extends `${infer Word}-${infer Rest}`
  ? `${Capitalize<Word>}${Joined<Rest>}`
  : Capitalize<Name>;

/** A name with its words joined. */
export const joined = <Name extends string>(name: Name): Joined<Name> =>
  name.split('-').map(capitalized).join('') as Joined<Name>;

interface UsualNames<One extends string, Many extends string> {
  create: `create${One}`;
  get: `get${One}`;
  update: `update${One}`;
  erase: `erase${One}`;
  confirm: `confirm${One}`;
  sendConfirmation: `send${One}Confirmation`;
  unpublish: `unpublish${One}`;
  answer: `answer${One}`;
  list: `list${Many}`;
  review: `review${One}`;
  decide: `decide${Many}`;
  assign: `assign${Many}`;
  remind: `remind${One}`;
  addNote: `add${One}Note`;
}

type ActsOf<Name extends SubmissionName> = Name extends { publishes: true } ? Act : Exclude<Act, 'unpublish'>;

type OperationOf<Kind extends string, Name extends SubmissionName, A extends Act> = Name extends {
  operations: Record<A, infer Own extends string>;
}
  ? Own
  : UsualNames<Joined<Name['one']>, Joined<Kind>>[A];

/** Every operation of some kinds: of which kind it is, what is done, and its name. */
export type SubmissionOperation<Names extends SubmissionNames> = {
  [Kind in keyof Names & string]: {
    [A in ActsOf<Names[Kind]>]: { kind: Kind; act: A; name: OperationOf<Kind, Names[Kind], A> };
  }[ActsOf<Names[Kind]>];
}[keyof Names & string];

/** The name of an operation on submissions of some kind. */
export type SubmissionOperationName = SubmissionOperation<typeof submissionNames>['name'];

/** The name of each act's operation on a kind. */
export type ActNames<Kind extends SubmissionKind> = {
  [A in ActsOf<(typeof submissionNames)[Kind]>]: OperationOf<Kind, (typeof submissionNames)[Kind], A>;
};

/** The operations of a kind by what they do, by its name in paths and how it is named. */
export function actNames(kind: string, { one: name, publishes, operations = {} }: SubmissionName): [Act, string][] {
  const [one, many] = [joined(name), joined(kind)];
  const usual: UsualNames<string, string> = {
    create: `create${one}`,
    get: `get${one}`,
    update: `update${one}`,
    erase: `erase${one}`,
    confirm: `confirm${one}`,
    sendConfirmation: `send${one}Confirmation`,
    unpublish: `unpublish${one}`,
    answer: `answer${one}`,
    list: `list${many}`,
    review: `review${one}`,
    decide: `decide${many}`,
    assign: `assign${many}`,
    remind: `remind${one}`,
    addNote: `add${one}Note`,
  };
  return (Object.keys(acts) as Act[])
    .filter((act) => act !== 'unpublish' || publishes)
    .map((act) => [act, operations[act] ?? usual[act]]);
}

/** The operations of a kind by what they do. */
export const operationsOn = <Kind extends SubmissionKind>(kind: Kind): ActNames<Kind> =>
  Object.fromEntries(actNames(kind, submissionNames[kind])) as ActNames<Kind>;

/** The route of an act. */
type RouteOf<A extends Act> = Route & Omit<(typeof acts)[A], 'at'>;

/** The routes of kinds of submissions. */
export type SubmissionRoutes<Names extends SubmissionNames> = {
  [O in SubmissionOperation<Names> as O['name']]: RouteOf<O['act']>;
};

/** The routes of kinds of submissions. */
export function submissionRoutes<Names extends SubmissionNames>(names: Names): SubmissionRoutes<Names> {
  const routes = Object.entries(names).flatMap(([kind, name]) =>
    actNames(kind, name).map(([act, operation]): [string, Route] => {
      const { at, ...route } = acts[act];
      return [operation, { ...route, path: `/v1/networks/{network}/${kind}${at}` }];
    }),
  );
  return Object.fromEntries(routes) as SubmissionRoutes<Names>;
}
