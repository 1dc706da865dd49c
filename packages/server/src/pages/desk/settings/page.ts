import type { Network, NetworkSettings, VocabularyItem } from '@tejido/contract';
import { type Vocabulary, vocabularies } from '@tejido/contract/schemas';
import { say } from '@tejido/words';
import { html } from 'hono/html';
import type { Html } from '../../html.ts';
import { area, field, summary } from '../controls.ts';
import { languagesOf, textOf } from '../editor/content.ts';
import type { EditorWords } from '../editor/words.ts';
import { type NetworkDesk, renderFrame } from '../frame.ts';
import type { Message, Visit } from '../visit.ts';
import { contrasts } from './contrast.ts';

/** A part of the page, which is saved by itself. */
export type Section = 'name' | 'rules' | 'privacy' | 'removal' | Vocabulary;

/** What the page on which a network is set up shows. */
export interface SettingsPage {
  desk: NetworkDesk;
  words: EditorWords;
  settings: NetworkSettings;
  messages: readonly Message[];
  /** The part that could not be saved. */
  section?: Section;
  done: boolean;
}

/** Lines for words that there are not yet. */
const emptyLines = 2;

/** Everything that owners set, in parts that are saved one by one. */
export function renderSettings(visit: Visit, page: SettingsPage): Html {
  const { desk, words, messages, done, settings } = page;
  const network = settings.network as Network;
  return renderFrame(visit, {
    title: words.settings,
    hasError: messages.length > 0,
    desk,
    part: 'settings',
    content: html`${summary(messages, visit.words)}${done ? html`<p class="desk-done" role="status">${words.settingsSaved}</p>` : ''}
${renderPart(visit, page, 'name', words.networkName, renderName(visit, page, network))}
${vocabularies.map((vocabulary) => renderPart(visit, page, vocabulary, titleOf(words, vocabulary), renderWords(visit, page, network, vocabulary)))}
${network.privacyNotices.length > 0 ? renderPart(visit, page, 'privacy', words.privacy, renderPrivacy(visit, page, network)) : ''}
${renderPart(visit, page, 'rules', words.origins, renderRules(visit, page, network))}
${renderRemoval(visit, page, network)}`,
  });
}

const titleOf = (words: EditorWords, vocabulary: Vocabulary): string =>
  vocabulary === 'kinds' ? words.initiativeKinds : words[vocabulary];

function renderPart(
  visit: Visit,
  { settings, section }: SettingsPage,
  name: Section,
  title: string,
  content: Html,
): Html {
  const { slug } = settings.network;
  return html`<details class="desk-part"${name === 'name' || name === section ? html` open` : ''}><summary>${title}</summary>
<form method="post" action="${visit.action(`/desk/${slug}/settings`)}" novalidate><input type="hidden" name="section" value="${name}"><input type="hidden" name="version" value="${settings.version}">
${content}<p><button>${visit.words.save}<span class="desk-unseen"> ${title}</span></button></p></form></details>`;
}

/** A text in each of a network's languages, side by side. */
function texts(
  visit: Visit,
  network: Network,
  name: string,
  value: unknown,
  size: 'line' | 'lines',
  label?: string,
): Html {
  const names = new Intl.DisplayNames([visit.lang], { type: 'language' });
  return html`<div class="desk-languages">${languagesOf(network, value).map((language) => {
    const called = names.of(language) ?? language;
    const control = {
      name: `${name}.${language}`,
      label: label ? `${label} · ${called}` : called,
      value: textOf(value, language),
      words: visit.words,
    };
    return html`<div lang="${language}" dir="auto">${size === 'line' ? field(control) : area(control)}</div>`;
  })}</div>`;
}

function renderName(visit: Visit, { words, messages }: SettingsPage, network: Network): Html {
  const common = { messages, words: visit.words };
  const accent = network.brand?.accent ?? '';
  const found = contrasts(accent);
  const contrast =
    found && say(words.accentContrast, { light: ratio(visit, found.light), dark: ratio(visit, found.dark) });
  return html`${texts(visit, network, 'name', network.name, 'line', words.networkName)}
${texts(visit, network, 'summary', network.summary, 'lines', words.networkSummary)}
${field({ name: 'languages', label: words.languages, value: network.languages.join(', '), ...common })}
${field({ name: 'timeZone', label: words.zone, value: network.timeZone, ...common })}
${field({ name: 'url', label: words.networkUrl, value: network.url ?? '', ...common })}
${field({ name: 'accent', label: words.accent, hint: contrast ? `${words.accentHint} ${contrast}` : words.accentHint, value: accent, ...common })}`;
}

const ratio = ({ locale }: Visit, value: number): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);

function renderWords(visit: Visit, { words }: SettingsPage, network: Network, vocabulary: Vocabulary): Html {
  const items: Partial<VocabularyItem>[] = [...network[vocabulary], ...Array.from({ length: emptyLines }, () => ({}))];
  return html`<p class="desk-hint">${words.codeHint} ${words.addWord}</p><ol class="desk-list">${items.map(({ code = '', label }, index) => html`<li class="desk-party">${field({ name: `${vocabulary}.code`, id: `${vocabulary}-${index}`, label: words.code, value: code, words: visit.words })}${texts(visit, network, `${vocabulary}.${index}`, label, 'line')}</li>`)}</ol>`;
}

function renderPrivacy(visit: Visit, { words }: SettingsPage, network: Network): Html {
  return html`<p class="desk-hint">${words.privacyText}</p>${texts(visit, network, 'notice', network.privacyNotices[0]?.text, 'lines')}`;
}

function renderRules(visit: Visit, { words, messages }: SettingsPage, network: Network): Html {
  const days = Object.entries(words.retentionFields).map(([name, label]) => {
    const value = network.retention?.[name as keyof typeof words.retentionFields];
    return field({ name, label, value: value === undefined ? '' : String(value), messages, words: visit.words });
  });
  return html`${area({ name: 'origins', label: words.origins, hint: words.originsHint, value: (network.submissions?.allowedOrigins ?? []).join('\n'), messages, words: visit.words })}
<fieldset class="desk-group"><legend>${words.retention}</legend><div class="desk-row">${days}</div></fieldset>`;
}

function renderRemoval(visit: Visit, { words, settings, section, messages }: SettingsPage, { slug }: Network): Html {
  return html`<details class="desk-part"${section === 'removal' ? html` open` : ''}><summary>${words.removeNetwork}</summary>
<form method="post" action="${visit.action(`/desk/${slug}/settings/removal`)}" novalidate><input type="hidden" name="version" value="${settings.version}">
${field({ name: 'slug', label: say(words.removeNetworkText, { slug }), messages, words: visit.words })}
<p><button class="desk-danger">${words.removeNetwork}</button></p></form></details>`;
}
