import type { LanguageTag, MissingText } from '@tejido/contract';

/** What the desk says of texts of the network that are missing. */
export interface MissingTextsWords {
  title: string;
  formsTitle: string;
  texts: Readonly<Record<MissingText['text'], string>>;
  /** In which languages the form is filled in without a notice, and in which the notice is shown there. */
  forms: (missing: string, written: string) => string;
}

/** In every language of the product. */
export const missingTextsWords: Readonly<Record<LanguageTag, MissingTextsWords> & { en: MissingTextsWords }> = {
  en: {
    title: 'Texts that some people cannot read',
    formsTitle: 'Languages of the form without a privacy notice',
    texts: {
      privacyNotices: 'Privacy notice and what is agreed to',
      name: 'Name of the network',
      summary: 'Summary of the network',
      words: 'Sectors, themes and other words',
      joinForm: 'Questions of the form',
    },
    forms: (missing, written) =>
      `The form can be filled in in these languages too: ${missing}. There people are told that the privacy notice is only in: ${written}.`,
  },
  es: {
    title: 'Textos que algunas personas no pueden leer',
    formsTitle: 'Idiomas del formulario sin aviso de privacidad',
    texts: {
      privacyNotices: 'Aviso de privacidad y lo que se acepta',
      name: 'Nombre de la red',
      summary: 'Resumen de la red',
      words: 'Sectores, temas y otras palabras',
      joinForm: 'Preguntas del formulario',
    },
    forms: (missing, written) =>
      `El formulario también se puede llenar en estos idiomas: ${missing}. Allí se dice que el aviso de privacidad solo está en: ${written}.`,
  },
  pt: {
    title: 'Textos que algumas pessoas não conseguem ler',
    formsTitle: 'Idiomas do formulário sem aviso de privacidade',
    texts: {
      privacyNotices: 'Aviso de privacidade e aquilo com que se concorda',
      name: 'Nome da rede',
      summary: 'Resumo da rede',
      words: 'Setores, temas e outras palavras',
      joinForm: 'Perguntas do formulário',
    },
    forms: (missing, written) =>
      `O formulário também pode ser preenchido nestes idiomas: ${missing}. Neles se diz que o aviso de privacidade só existe em: ${written}.`,
  },
  fr: {
    title: 'Textes que certaines personnes ne peuvent pas lire',
    formsTitle: 'Langues du formulaire sans avis de confidentialité',
    texts: {
      privacyNotices: 'Avis de confidentialité et ce que l’on accepte',
      name: 'Nom du réseau',
      summary: 'Résumé du réseau',
      words: 'Secteurs, thèmes et autres mots',
      joinForm: 'Questions du formulaire',
    },
    forms: (missing, written) =>
      `Le formulaire peut aussi être rempli dans ces langues : ${missing}. Il y est dit que l’avis de confidentialité n’existe qu’en : ${written}.`,
  },
  ca: {
    title: 'Textos que algunes persones no poden llegir',
    formsTitle: 'Llengües del formulari sense avís de privacitat',
    texts: {
      privacyNotices: 'Avís de privacitat i allò que s’accepta',
      name: 'Nom de la xarxa',
      summary: 'Resum de la xarxa',
      words: 'Sectors, temes i altres paraules',
      joinForm: 'Preguntes del formulari',
    },
    forms: (missing, written) =>
      `El formulari també es pot omplir en aquestes llengües: ${missing}. S’hi diu que l’avís de privacitat només és en: ${written}.`,
  },
  ar: {
    title: 'نصوص لا يستطيع بعض الناس قراءتها',
    formsTitle: 'لغات الاستمارة التي ليس فيها إشعار خصوصية',
    texts: {
      privacyNotices: 'إشعار الخصوصية وما تجري الموافقة عليه',
      name: 'اسم الشبكة',
      summary: 'ملخص الشبكة',
      words: 'القطاعات والمواضيع وكلمات أخرى',
      joinForm: 'أسئلة الاستمارة',
    },
    forms: (missing, written) =>
      `يمكن ملء الاستمارة بهذه اللغات أيضًا: ${missing}. ويُذكر فيها أن إشعار الخصوصية متوفر فقط باللغات: ${written}.`,
  },
  zh: {
    title: '部分人无法阅读的文本',
    formsTitle: '表单中没有隐私声明的语言',
    texts: {
      privacyNotices: '隐私声明及同意事项',
      name: '网络名称',
      summary: '网络简介',
      words: '部门、主题及其他词语',
      joinForm: '表单问题',
    },
    forms: (missing, written) => `表单还可以用以下语言填写：${missing}。届时会说明隐私声明只有以下语言：${written}。`,
  },
  ru: {
    title: 'Тексты, которые прочитают не все',
    formsTitle: 'Языки формы, на которых нет уведомления о конфиденциальности',
    texts: {
      privacyNotices: 'Уведомление о конфиденциальности и согласия',
      name: 'Название сети',
      summary: 'Описание сети',
      words: 'Секторы, темы и другие слова',
      joinForm: 'Вопросы формы',
    },
    forms: (missing, written) =>
      `Форму можно заполнить и на этих языках: ${missing}. Там сказано, что уведомление о конфиденциальности есть только на языках: ${written}.`,
  },
};
