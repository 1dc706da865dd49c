/** The rules of one field of the join request; the schema, the API's description and the form are all made from them. */
export interface FieldRule {
  /** Whether a request without it is refused. */
  required?: boolean;
  /** Most characters of a text, or most items of a list. */
  max: number;
  /** The `autocomplete` token of the form's control (HTML), where one fits. */
  autocomplete?: string;
}

/** The fields of a join request that a person fills in. No validator is imported here, so that a form may use the rules alone. */
export const joinRequestFields = {
  name: { required: true, max: 200, autocomplete: 'name' },
  email: { required: true, max: 254, autocomplete: 'email' },
  organizationName: { max: 200, autocomplete: 'organization' },
  organizationUrl: { max: 2000, autocomplete: 'url' },
  sector: { required: true, max: 60 },
  place: { max: 200, autocomplete: 'address-level2' },
  goals: { max: 17 },
  targets: { max: 169 },
  languages: { max: 20 },
  offers: { max: 2000 },
  needs: { max: 2000 },
  message: { max: 4000 },
} as const satisfies Record<string, FieldRule>;

/** The name of a field that a person fills in. */
export type JoinRequestField = keyof typeof joinRequestFields;

/** A plain check of an e-mail address: something, one `@`, a domain with a dot, no spaces, within SMTP's lengths. */
export const emailPattern: RegExp =
  /^[^\s@<>()[\]\\,;:"\u0000-\u001f]{1,64}@[^\s@<>()[\]\\,;:".\u0000-\u001f]+(?:\.[^\s@<>()[\]\\,;:".\u0000-\u001f]+)+$/;
