import { type LanguageMap, type LanguageTag, type PrivacyNotice, publicationPurpose } from '@tejido/contract';

/** Where invented records say they come from; spread into each, so that nobody takes them for news of a real organization. */
export const invented: { source: { name: LanguageMap }; license: string } = {
  source: {
    name: {
      es: 'Datos de demostración',
      en: 'Demonstration data',
      fr: 'Données de démonstration',
      pt: 'Dados de demonstração',
    },
  },
  license: 'CC0-1.0',
};

const noticeText: LanguageMap = {
  es: 'Usamos sus datos para responder a su solicitud y, si se integra, para que la red pueda comunicarse con usted. Los ve únicamente la coordinación, salvo la ficha de una organización que acepte publicarla. Puede consultarlos, corregirlos o pedir que se borren en cualquier momento. Este aviso es parte de una demostración.',
  en: 'We use your details to answer your request and, if you join, so that the network can reach you. Only its coordinators see them, except for the entry of an organization that agrees to its publication. You may see or correct them or have them erased at any time. This notice is part of a demonstration.',
  fr: 'Nous utilisons vos données pour répondre à votre demande et, si vous rejoignez le réseau, pour qu’il puisse vous écrire. Seule la coordination les voit, sauf la fiche d’une organisation qui accepte sa publication. Vous pouvez à tout moment les consulter, les corriger ou les faire effacer. Cet avis fait partie d’une démonstration.',
  pt: 'Usamos os seus dados para responder ao seu pedido e, se você entrar, para que a rede possa lhe escrever. Só a coordenação os vê, exceto a ficha de uma organização que concorde com a publicação. Você pode consultá-los, corrigi-los ou pedir que sejam apagados a qualquer momento. Este aviso faz parte de uma demonstração.',
};
const membership: LanguageMap = {
  es: 'Acepto que la red use mis datos para atender mi solicitud de ingreso.',
  en: 'I agree that the network uses my details to handle my request to join.',
  fr: 'J’accepte que le réseau utilise mes données pour traiter ma demande d’adhésion.',
  pt: 'Concordo que a rede use os meus dados para tratar o meu pedido de adesão.',
};
const publication: LanguageMap = {
  es: 'Acepto que, si la organización se integra, la red publique su nombre, su página web, su sector y sus objetivos. Puedo retirar la ficha en cualquier momento.',
  en: 'I agree that the network publishes the organization’s name, web page, sector and goals if it joins. I can take the entry back at any time.',
  fr: 'J’accepte que le réseau publie le nom, la page web, le secteur et les objectifs de l’organisation si elle le rejoint. Je peux retirer la fiche à tout moment.',
  pt: 'Concordo que, se a organização entrar, a rede publique o seu nome, a sua página, o seu setor e os seus objetivos. Posso retirar a ficha a qualquer momento.',
};
const news: LanguageMap = {
  es: 'Quiero recibir por correo las novedades y los eventos de la red.',
  en: 'I would like to receive the network’s news and events by e-mail.',
  fr: 'Je souhaite recevoir par courriel les nouvelles et les événements du réseau.',
  pt: 'Quero receber por e-mail as novidades e os eventos da rede.',
};

/** The privacy notice of a demonstration network, in its languages. */
export function demoNotice(languages: readonly LanguageTag[]): PrivacyNotice {
  const pick = (map: LanguageMap): LanguageMap =>
    Object.fromEntries(languages.map((language) => [language, map[language] as string]));
  return {
    id: '2026-01',
    text: pick(noticeText),
    purposes: [
      { code: 'membership', label: pick(membership), necessary: true },
      { code: publicationPurpose, label: pick(publication), necessary: false },
      { code: 'news', label: pick(news), necessary: false },
    ],
  };
}

const countryText: LanguageMap = {
  es: 'El equipo de país entrega sus datos a la red, que los usa para responder a su solicitud. El equipo de país no se queda con ninguno. Este aviso es parte de una demostración.',
  en: 'The country team hands your details to the network, which uses them to answer your request. The country team keeps none of them. This notice is part of a demonstration.',
  fr: 'L’équipe de pays remet vos données au réseau, qui les utilise pour répondre à votre demande. L’équipe de pays n’en garde aucune. Cet avis fait partie d’une démonstration.',
  pt: 'A equipe do país entrega os seus dados à rede, que os usa para responder ao seu pedido. A equipe do país não fica com nenhum. Este aviso faz parte de uma demonstração.',
};

/** The privacy notice of a country page that shows the join form, in the languages of the network. */
export function countryNotice(languages: readonly LanguageTag[]): PrivacyNotice {
  return {
    ...demoNotice(languages),
    id: '2026-01-country',
    text: Object.fromEntries(languages.map((language) => [language, countryText[language] as string])),
    origins: ['https://country-team.example'],
  };
}

/** What the demonstration networks ask of a request: work, so that it can be seen; any page may send. */
export const demoSubmissions: { challenge: boolean } = { challenge: true };
