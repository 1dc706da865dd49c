import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';

/*
 * Until now accepting an organization published a record of it, though nobody had agreed to that, and the whole address of a form's page was kept.
 *
 * What was agreed to stays as it was agreed to. No consent is changed: who agreed to an older notice has not agreed to a publication, so that accepting a
 * request which waits makes a member and publishes nothing. What is public already stays: a network has told others of it, and its initiatives and events
 * name it. It is noted as published from its request, so that the organization sees it on its own page and can take it back.
 *
 * Networks go on under a new notice, which asks for the publication. It has the words of the old one, and the old one stays after it: consents and drafts
 * name it.
 */

/** Publication as a purpose of its own, pages' addresses without what nobody meant to keep. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table memberships add column published timestamptz(3), add column withdrawn timestamptz(3)`.execute(
    db,
  );
  // A record that was made for a request has the time of its acceptance; one that was there before has another.
  await sql`
    update memberships as membership set published = membership.since
    from organizations as organization, join_requests as request
    where organization.network_id = membership.network_id and organization.id = membership.organization_id
      and organization.updated = membership.since
      and request.network_id = membership.network_id and request.id = membership.join_request_id
      and request.applicant = 'organization'`.execute(db);
  await askForPublication(db);
  await cutPages(db);
}

type Words = Record<string, string>;

interface Notice {
  id: string;
  text: Words;
  origins?: string[];
  purposes: { code: string; label: Words; necessary: boolean }[];
}

const purpose = 'publication';

const label: Words = {
  ar: 'أوافق على أن تنشر الشبكة اسم المنظمة وصفحتها على الويب وقطاعها وأهدافها إذا انضمّت. يمكنني سحب البطاقة في أي وقت.',
  ca: 'Accepto que, si l’organització s’hi incorpora, la xarxa en publiqui el nom, la pàgina web, el sector i els objectius. Puc retirar la fitxa en qualsevol moment.',
  en: 'I agree that the network publishes the organization’s name, web page, sector and goals if it joins. I can take the entry back at any time.',
  es: 'Acepto que, si la organización se integra, la red publique su nombre, su página web, su sector y sus objetivos. Puedo retirar la ficha en cualquier momento.',
  fr: 'J’accepte que le réseau publie le nom, la page web, le secteur et les objectifs de l’organisation si elle le rejoint. Je peux retirer la fiche à tout moment.',
  pt: 'Concordo que, se a organização entrar, a rede publique o seu nome, a sua página, o seu setor e os seus objetivos. Posso retirar a ficha a qualquer momento.',
  ru: 'Я согласен (согласна), что сеть опубликует название, веб-страницу, сектор и цели организации, если та присоединится. Запись можно отозвать в любое время.',
  zh: '我同意：该组织加入后，网络公布其名称、网页、部门和目标。我可以随时撤回该条目。',
};

async function askForPublication(db: Kysely<never>): Promise<void> {
  const { rows } = await sql<{ network_id: string; document: { privacyNotices: Notice[] } }>`
    select network_id, document from networks`.execute(db);
  for (const { network_id: id, document } of rows) {
    const newer = asking(document.privacyNotices);
    if (newer.length === 0) continue;
    // Not by `jsonb`, which would put languages into an order of its own: the first of a text is shown where no other is wanted.
    const changed = JSON.stringify({ ...document, privacyNotices: [...newer, ...document.privacyNotices] });
    await sql`
      update networks set document = ${changed}::json, revision = revision + 1, updated = now()
      where network_id = ${id}`.execute(db);
  }
}

/** The notices that forms show (the first for each site, and the first for all others), as they ask for the publication too. */
function asking(notices: readonly Notice[]): Notice[] {
  const sites = [undefined, ...notices.flatMap(({ origins = [] }) => origins)];
  const shown = sites.map((site) =>
    notices.find(({ origins = [] }) => (site === undefined ? origins.length === 0 : origins.includes(site))),
  );
  return [...new Set(shown)].flatMap((notice) => {
    if (!notice || notice.purposes.some(({ code }) => code === purpose)) return [];
    const languages = Object.keys(notice.text).flatMap((tag) => {
      const words = label[tag] ?? label[tag.split('-')[0] ?? ''];
      return words === undefined ? [] : [[tag, words]];
    });
    const asked = Object.fromEntries(languages.length > 0 ? languages : Object.entries(label)) as Words;
    const purposes = [...notice.purposes, { code: purpose, label: asked, necessary: false }];
    return [{ ...notice, id: freeId(`${startOf(notice.id)}-publication`, notices), purposes }];
  });
}

/** As much of an id as leaves room for what is put behind it; no two signs stand side by side in one. */
const startOf = (id: string): string => id.slice(0, 40).replace(/[.-]$/, '');

function freeId(id: string, notices: readonly Notice[]): string {
  const isTaken = (one: string) => notices.some((notice) => notice.id === one);
  let free = id;
  for (let number = 2; isTaken(free); number++) free = `${id}-${number}`;
  return free;
}

interface Sent {
  network_id: string;
  id: string;
  document: { page?: string; widget?: string };
  consent: { page?: string };
  key_hash: string | null;
}

/** Rows at a time, so that a large table does not have to fit into memory. */
const batch = 500;

/** Cuts what is kept of each request's page. What names a submission is no longer made of it: who sends one again because the answer was lost is still known. */
async function cutPages(db: Kysely<never>): Promise<void> {
  let after = { network_id: '', id: '' };
  for (;;) {
    const { rows } = await sql<Sent>`
      select request.network_id, request.id, request.document, request.consent, known.body_hash as key_hash
      from join_requests as request left join idempotency as known
        on known.network_id = request.network_id and known.receipt->>'id' = request.id
      where (request.network_id, request.id) > (${after.network_id}::text, ${after.id}::text)
      order by request.network_id, request.id limit ${batch}`.execute(db);
    const made = rows.map(({ document, consent, key_hash: hash, ...key }) => {
      const { widget: _, page: __, ...content } = document;
      const isAsSent = hash === hashOf({ ...document, widget: undefined });
      return { ...key, document: cut(document), consent: cut(consent), hash: isAsSent ? hashOf(content) : hash };
    });
    await sql`
      with made as (
        select * from json_to_recordset(${JSON.stringify(made)}::json) as made (network_id text, id text, document json, consent json, hash text)),
      known as (
        update idempotency as known set body_hash = made.hash from made
        where known.network_id = made.network_id and known.receipt->>'id' = made.id and made.hash is not null)
      update join_requests as request set document = made.document, consent = made.consent from made
      where request.network_id = made.network_id and request.id = made.id`.execute(db);
    const last = rows.at(-1);
    if (!last) return;
    after = last;
  }
}

/** Origin and path are kept; that some of the query should be, no host could say. */
function cut<T extends { page?: string }>(held: T): T {
  const { page, ...rest } = held;
  if (page === undefined) return held;
  const url = URL.parse(page);
  return { ...rest, ...(url && { page: url.origin + url.pathname }) } as T;
}

function hashOf(value: unknown): string {
  const canonical = JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
  return createHash('sha256').update(canonical).digest('hex');
}
