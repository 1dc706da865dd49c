import type { LanguageTag } from '@tejido/contract';

/** The words of the mail that asks to confirm a join request. */
export interface ConfirmationWords {
  subject: (network: string) => string;
  greeting: (name: string) => string;
  /** For those whose name we would rather not repeat. */
  greetingWithoutName: string;
  asked: (network: string) => string;
  /** Stands before the link. */
  confirm: string;
  button: string;
  /** What else the link is for. */
  later: string;
  /** What happens otherwise, with a day. */
  otherwise: (day: string) => string;
}

/** In every language of the product. */
export const confirmationWords: Readonly<Record<LanguageTag, ConfirmationWords>> = {
  en: {
    subject: (network) => `Confirm your request to join ${network}`,
    greeting: (name) => `Hello, ${name}`,
    greetingWithoutName: 'Hello',
    asked: (network) => `With this e-mail address, a request was made to join ${network}.`,
    confirm: 'Open this page and confirm it there. Until then, the request does not count.',
    button: 'See and confirm my request',
    later:
      'On the same page you can correct, download or erase your data at any time. Whoever has the link can do so: keep it to yourself.',
    otherwise: (day) =>
      `If this was not you, there is nothing to do: unless it is confirmed, we erase the request after ${day}.`,
  },
  es: {
    subject: (network) => `Confirme su solicitud de ingreso a ${network}`,
    greeting: (name) => `Hola, ${name}:`,
    greetingWithoutName: 'Hola:',
    asked: (network) => `Con esta dirección de correo se solicitó el ingreso a ${network}.`,
    confirm: 'Abra esta página y confirme allí la solicitud. Hasta entonces no cuenta.',
    button: 'Ver y confirmar mi solicitud',
    later:
      'En la misma página puede corregir, descargar o borrar sus datos cuando quiera. Quien tenga el enlace puede hacerlo: no lo comparta.',
    otherwise: (day) =>
      `Si no fue usted, no tiene que hacer nada: si nadie la confirma, borraremos la solicitud después del ${day}.`,
  },
  pt: {
    subject: (network) => `Confirme seu pedido de adesão a ${network}`,
    greeting: (name) => `Olá, ${name}!`,
    greetingWithoutName: 'Olá!',
    asked: (network) => `Com este endereço de e-mail foi feito um pedido de adesão a ${network}.`,
    confirm: 'Abra esta página e confirme o pedido nela. Até lá, ele não conta.',
    button: 'Ver e confirmar meu pedido',
    later:
      'Na mesma página você pode corrigir, baixar ou apagar seus dados quando quiser. Quem tiver o link pode fazer isso: não o compartilhe.',
    otherwise: (day) =>
      `Se não foi você, não é preciso fazer nada: sem confirmação, apagaremos o pedido depois de ${day}.`,
  },
  fr: {
    subject: (network) => `Confirmez votre demande d’adhésion : ${network}`,
    greeting: (name) => `Bonjour ${name},`,
    greetingWithoutName: 'Bonjour,',
    asked: (network) => `Une demande d’adhésion a été faite avec cette adresse électronique. Réseau : ${network}.`,
    confirm: 'Ouvrez cette page et confirmez-y la demande. D’ici là, elle ne compte pas.',
    button: 'Voir et confirmer ma demande',
    later:
      'Sur la même page, vous pouvez à tout moment corriger, télécharger ou effacer vos données. Toute personne qui a le lien peut le faire : gardez-le pour vous.',
    otherwise: (day) =>
      `Si ce n’était pas vous, vous n’avez rien à faire : sans confirmation, nous effacerons la demande après le ${day}.`,
  },
  ca: {
    subject: (network) => `Confirmeu la vostra sol·licitud d’adhesió: ${network}`,
    greeting: (name) => `Hola, ${name}:`,
    greetingWithoutName: 'Hola:',
    asked: (network) => `Amb aquesta adreça electrònica s’ha demanat l’adhesió a la xarxa següent: ${network}.`,
    confirm: 'Obriu aquesta pàgina i confirmeu-hi la sol·licitud. Fins aleshores no compta.',
    button: 'Veure i confirmar la meva sol·licitud',
    later:
      'A la mateixa pàgina podeu corregir, baixar o esborrar les vostres dades quan vulgueu. Qui tingui l’enllaç ho pot fer: no el compartiu.',
    otherwise: (day) =>
      `Si no heu estat vós, no cal que feu res: si ningú no la confirma, esborrarem la sol·licitud després d’aquest dia: ${day}.`,
  },
  ar: {
    subject: (network) => `تأكيد طلب الانضمام إلى ${network}`,
    greeting: (name) => `مرحبًا ${name}،`,
    greetingWithoutName: 'مرحبًا،',
    asked: (network) => `قُدّم بعنوان البريد الإلكتروني هذا طلب للانضمام إلى ${network}.`,
    confirm: 'افتح هذه الصفحة وأكّد الطلب فيها. لن يُحتسب الطلب قبل ذلك.',
    button: 'عرض طلبي وتأكيده',
    later:
      'في الصفحة نفسها يمكنك في أي وقت تصحيح بياناتك أو تنزيلها أو محوها. يستطيع ذلك كل من لديه الرابط، فلا تشاركه مع أحد.',
    otherwise: (day) => `إذا لم تكن أنت من قدّم الطلب فلا يلزمك شيء: إن لم يُؤكَّد فسنمحوه بعد ${day}.`,
  },
  zh: {
    subject: (network) => `请确认您加入${network}的申请`,
    greeting: (name) => `${name}，您好！`,
    greetingWithoutName: '您好！',
    asked: (network) => `有人使用此电子邮箱申请加入${network}。`,
    confirm: '请打开以下页面并在页面上确认。确认之前，该申请不会生效。',
    button: '查看并确认我的申请',
    later: '您可以随时在同一页面更正、下载或删除您的数据。任何持有该链接的人都可以这样做，请勿与他人分享。',
    otherwise: (day) => `如果这不是您本人的操作，则无需理会：若未确认，我们将在 ${day} 之后删除该申请。`,
  },
  ru: {
    subject: (network) => `Подтвердите заявку на присоединение: ${network}`,
    greeting: (name) => `Здравствуйте, ${name}!`,
    greetingWithoutName: 'Здравствуйте!',
    asked: (network) => `С этим адресом электронной почты подана заявка на присоединение к сети «${network}».`,
    confirm: 'Откройте эту страницу и подтвердите на ней заявку. До этого заявка не учитывается.',
    button: 'Посмотреть и подтвердить заявку',
    later:
      'На той же странице вы можете в любое время исправить, скачать или удалить свои данные. Это может сделать каждый, у кого есть ссылка: никому её не передавайте.',
    otherwise: (day) =>
      `Если это были не вы, ничего делать не нужно: неподтверждённую заявку мы удалим. Последний день: ${day}`,
  },
};
