import type { LanguageMap, LanguageTag } from './language.ts';
import { type Retention, retentionOf } from './retention.ts';
import type { Network } from './schemas/network.ts';

/** The days of {@link retentionOf} in words, such as “14 days” and “5 years”. */
interface Times {
  unconfirmed: string;
  undecided: string;
  accepted: string;
  declined: string;
}

/** In every language of the product. The times stand alone, so that no language has to put them into a case. */
const sentences: Readonly<Record<LanguageTag, (times: Times) => string>> = {
  en: ({ unconfirmed, undecided, accepted, declined }) =>
    `How long your request is kept: without confirmation, ${unconfirmed}; without a decision, ${undecided} after its last change; if declined, ${declined}; if accepted, ${accepted} after its last change. Then it is erased; you can erase it at any time.`,
  es: ({ unconfirmed, undecided, accepted, declined }) =>
    `Plazo de conservación de su solicitud: sin confirmar, ${unconfirmed}; sin decisión, ${undecided} desde el último cambio; rechazada, ${declined}; aceptada, ${accepted} desde el último cambio. Después se borra; usted puede borrarla cuando quiera.`,
  pt: ({ unconfirmed, undecided, accepted, declined }) =>
    `Prazo de conservação do seu pedido: sem confirmação, ${unconfirmed}; sem decisão, ${undecided} a contar da última alteração; recusado, ${declined}; aceito, ${accepted} a contar da última alteração. Depois ele é apagado; você pode apagá-lo quando quiser.`,
  fr: ({ unconfirmed, undecided, accepted, declined }) =>
    `Durée de conservation de votre demande : sans confirmation, ${unconfirmed} ; sans décision, ${undecided} à compter de la dernière modification ; refusée, ${declined} ; acceptée, ${accepted} à compter de la dernière modification. Elle est ensuite effacée ; vous pouvez l’effacer à tout moment.`,
  ca: ({ unconfirmed, undecided, accepted, declined }) =>
    `Termini de conservació de la vostra sol·licitud: sense confirmar, ${unconfirmed}; sense decisió, ${undecided} des de l’últim canvi; rebutjada, ${declined}; acceptada, ${accepted} des de l’últim canvi. Després s’esborra; la podeu esborrar quan vulgueu.`,
  ar: ({ unconfirmed, undecided, accepted, declined }) =>
    `مدة الاحتفاظ بطلبك: إن لم يُؤكَّد: ${unconfirmed}؛ إن لم يُبتّ فيه: ${undecided} من آخر تغيير؛ إن رُفض: ${declined}؛ إن قُبل: ${accepted} من آخر تغيير. ثم يُمحى، ويمكنك محوه في أي وقت.`,
  zh: ({ unconfirmed, undecided, accepted, declined }) =>
    `您的申请的保存期限：未确认的为${unconfirmed}；未作决定的为最后一次更改后${undecided}；未获接受的为${declined}；获接受的为最后一次更改后${accepted}。期满即删除，您也可以随时自行删除。`,
  ru: ({ unconfirmed, undecided, accepted, declined }) =>
    `Срок хранения вашей заявки: без подтверждения — ${unconfirmed}; без решения — ${undecided} с последнего изменения; отклонённой — ${declined}; принятой — ${accepted} с последнего изменения. Затем она стирается; вы можете стереть её в любое время.`,
};

/** What people are told of how long a join request is held, in every language of the product. */
export const retentionWords = (retention: Retention): LanguageMap =>
  Object.fromEntries(Object.keys(sentences).map((language) => [language, sentenceIn(language, retention)]));

/**
 * A network as answers and pages have it: it says for how long join requests are held, in days and in words, whoever has decided that.
 * @param server What holds where the network has not decided.
 */
export function withRetention<T extends Pick<Network, 'retention'>>(network: T, server?: Retention): T {
  const retention = retentionOf(network, server);
  return { ...network, retention: { ...retention, text: retentionWords(retention) } };
}

function sentenceIn(language: LanguageTag, retention: Retention): string {
  const inWords = (days: number) =>
    days % 365 === 0 ? inUnits(language, 'year', days / 365) : inUnits(language, 'day', days);
  const sentence = sentences[language] as (times: Times) => string;
  return sentence({
    unconfirmed: inWords(retention.unconfirmedDays),
    undecided: inWords(retention.undecidedDays),
    accepted: inWords(retention.acceptedDays),
    declined: inWords(retention.declinedDays),
  });
}

const formats = new Map<string, Intl.NumberFormat>();

/** A number of days or years; what writes it is dear to make, and every answer with a network in it asks for dozens. */
function inUnits(language: LanguageTag, unit: 'day' | 'year', count: number): string {
  const name = `${language} ${unit}`;
  const format = formats.get(name) ?? new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
  formats.set(name, format);
  return format.format(count);
}
