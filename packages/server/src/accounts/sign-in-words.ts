import type { LanguageTag } from '@tejido/contract';
import type { AccountMailWords } from './account-mail.ts';

/** The words of the mail with a link to sign in with. */
export interface SignInWords extends AccountMailWords {
  asked: (network: string) => string;
  /** Stands before the link. */
  open: (minutes: number) => string;
}

/** In every language of the product. */
export const signInWords: Readonly<Record<LanguageTag, SignInWords>> = {
  en: {
    subject: (network) => `Your link to sign in: ${network}`,
    greeting: 'Hello',
    asked: (network) => `Somebody, you probably, wants to sign in to the desk of ${network} with this address.`,
    open: (minutes) => `Open this page and sign in there. The link is good for ${minutes} minutes, and once.`,
    button: 'Sign in to the desk',
    otherwise: 'If this was not you, there is nothing to do: without this link nobody gets in. Do not pass it on.',
  },
  es: {
    subject: (network) => `Su enlace para iniciar sesión: ${network}`,
    greeting: 'Hola:',
    asked: (network) =>
      `Alguien, probablemente usted, quiere entrar con esta dirección al espacio de coordinación de ${network}.`,
    open: (minutes) =>
      `Abra esta página e inicie sesión en ella. El enlace sirve durante ${minutes} minutos y una sola vez.`,
    button: 'Iniciar sesión',
    otherwise: 'Si no fue usted, no tiene que hacer nada: sin este enlace no entra nadie. No lo comparta.',
  },
  pt: {
    subject: (network) => `Seu link para entrar: ${network}`,
    greeting: 'Olá!',
    asked: (network) =>
      `Alguém, provavelmente você, quer entrar com este endereço no espaço de coordenação de ${network}.`,
    open: (minutes) => `Abra esta página e entre por ela. O link vale por ${minutes} minutos e uma única vez.`,
    button: 'Entrar',
    otherwise: 'Se não foi você, não é preciso fazer nada: sem este link ninguém entra. Não o compartilhe.',
  },
  fr: {
    subject: (network) => `Votre lien de connexion : ${network}`,
    greeting: 'Bonjour,',
    asked: (network) =>
      `Quelqu’un, sans doute vous, souhaite se connecter avec cette adresse à l’espace de coordination du réseau suivant : ${network}.`,
    open: (minutes) =>
      `Ouvrez cette page et connectez-vous-y. Le lien est valable ${minutes} minutes et une seule fois.`,
    button: 'Se connecter',
    otherwise:
      'Si ce n’était pas vous, vous n’avez rien à faire : sans ce lien, personne n’entre. Ne le transmettez à personne.',
  },
  ca: {
    subject: (network) => `El vostre enllaç per iniciar la sessió: ${network}`,
    greeting: 'Hola:',
    asked: (network) =>
      `Algú, probablement vós, vol entrar amb aquesta adreça a l’espai de coordinació d’aquesta xarxa: ${network}.`,
    open: (minutes) =>
      `Obriu aquesta pàgina i inicieu-hi la sessió. L’enllaç serveix durant ${minutes} minuts i un sol cop.`,
    button: 'Iniciar la sessió',
    otherwise: 'Si no heu estat vós, no cal que feu res: sense aquest enllaç no hi entra ningú. No el compartiu.',
  },
  ar: {
    subject: (network) => `رابط تسجيل الدخول: ${network}`,
    greeting: 'مرحبًا،',
    asked: (network) =>
      `يريد شخص ما، وهو أنت على الأرجح، الدخول بهذا العنوان إلى مساحة التنسيق الخاصة بشبكة ${network}.`,
    open: (minutes) =>
      `افتح هذه الصفحة وسجّل الدخول منها. مدة صلاحية الرابط بالدقائق: ${minutes}، ويُستخدم مرة واحدة فقط.`,
    button: 'تسجيل الدخول',
    otherwise: 'إذا لم تكن أنت من طلب ذلك فلا يلزمك شيء: لا يدخل أحد من دون هذا الرابط. لا تشاركه مع أحد.',
  },
  zh: {
    subject: (network) => `您的登录链接：${network}`,
    greeting: '您好！',
    asked: (network) => `有人（很可能是您本人）希望用此邮箱登录${network}的工作台。`,
    open: (minutes) => `请打开以下页面并在页面上登录。该链接 ${minutes} 分钟内有效，且只能使用一次。`,
    button: '登录工作台',
    otherwise: '如果这不是您本人的操作，则无需理会：没有此链接任何人都无法登录。请勿转发。',
  },
  ru: {
    subject: (network) => `Ваша ссылка для входа: ${network}`,
    greeting: 'Здравствуйте!',
    asked: (network) => `Кто-то, вероятно вы, хочет войти с этим адресом в рабочий кабинет сети «${network}».`,
    open: (minutes) => `Откройте эту страницу и войдите через неё. Ссылка действует ${minutes} мин. и только один раз.`,
    button: 'Войти в кабинет',
    otherwise:
      'Если это были не вы, ничего делать не нужно: без этой ссылки никто не войдёт. Никому её не передавайте.',
  },
};
