import type { LanguageTag } from '@tejido/contract';

/** The words of the mails about what was decided of a join request. */
export interface DecisionWords {
  acceptedSubject: (network: string) => string;
  accepted: (network: string) => string;
  declinedSubject: (network: string) => string;
  declined: (network: string) => string;
  askedSubject: (network: string) => string;
  /** Stands before the question. */
  asked: (network: string) => string;
  /** Stands before the coordinators' own words. */
  message: string;
  /** Stands before the link where nothing has to be answered. */
  seeRequest: string;
  seeButton: string;
  /** Stands before the link where the question can be answered. */
  answerHere: string;
  answerButton: string;
  /** Why the link is for nobody else. */
  keepLink: string;
}

/** In every language of the product. */
export const decisionWords: Readonly<Record<LanguageTag, DecisionWords>> = {
  en: {
    acceptedSubject: (network) => `Welcome to ${network}`,
    accepted: (network) => `Your request to join ${network} was accepted. Welcome!`,
    declinedSubject: (network) => `Your request to join ${network}`,
    declined: (network) => `Your request to join ${network} was not accepted.`,
    askedSubject: (network) => `A question about your request to join ${network}`,
    asked: (network) => `The coordinators of ${network} have a question about your request to join:`,
    message: 'The coordinators wrote to you:',
    seeRequest: 'On this page you see your request and everything that is held about you:',
    seeButton: 'See my request',
    answerHere: 'Please answer on this page, not by replying to this e-mail:',
    answerButton: 'Answer the question',
    keepLink:
      'On the same page you can correct, download or erase your data at any time. Whoever has the link can do so: keep it to yourself.',
  },
  es: {
    acceptedSubject: (network) => `Le damos la bienvenida a ${network}`,
    accepted: (network) => `Su solicitud de ingreso a ${network} fue aceptada. ¡Le damos la bienvenida!`,
    declinedSubject: (network) => `Su solicitud de ingreso a ${network}`,
    declined: (network) => `Su solicitud de ingreso a ${network} no fue aceptada.`,
    askedSubject: (network) => `Una pregunta sobre su solicitud de ingreso a ${network}`,
    asked: (network) => `La coordinación de ${network} tiene una pregunta sobre su solicitud de ingreso:`,
    message: 'La coordinación le escribe:',
    seeRequest: 'En esta página puede ver su solicitud y todos los datos que guardamos de usted:',
    seeButton: 'Ver mi solicitud',
    answerHere: 'Responda, por favor, en esta página, no a este correo:',
    answerButton: 'Responder la pregunta',
    keepLink:
      'En la misma página puede corregir, descargar o borrar sus datos cuando quiera. Quien tenga el enlace puede hacerlo: no lo comparta.',
  },
  pt: {
    acceptedSubject: (network) => `Boas-vindas a ${network}`,
    accepted: (network) => `Seu pedido de adesão a ${network} foi aceito. Boas-vindas!`,
    declinedSubject: (network) => `Seu pedido de adesão a ${network}`,
    declined: (network) => `Seu pedido de adesão a ${network} não foi aceito.`,
    askedSubject: (network) => `Uma pergunta sobre seu pedido de adesão a ${network}`,
    asked: (network) => `A coordenação de ${network} tem uma pergunta sobre seu pedido de adesão:`,
    message: 'A coordenação escreveu para você:',
    seeRequest: 'Nesta página você vê seu pedido e todos os dados que guardamos sobre você:',
    seeButton: 'Ver meu pedido',
    answerHere: 'Responda nesta página, por favor, e não a este e-mail:',
    answerButton: 'Responder à pergunta',
    keepLink:
      'Na mesma página você pode corrigir, baixar ou apagar seus dados quando quiser. Quem tiver o link pode fazer isso: não o compartilhe.',
  },
  fr: {
    acceptedSubject: (network) => `Bienvenue dans le réseau : ${network}`,
    accepted: (network) => `Votre demande d’adhésion a été acceptée. Bienvenue dans le réseau ${network} !`,
    declinedSubject: (network) => `Votre demande d’adhésion : ${network}`,
    declined: (network) => `Votre demande d’adhésion au réseau ${network} n’a pas été acceptée.`,
    askedSubject: (network) => `Une question sur votre demande d’adhésion : ${network}`,
    asked: (network) => `La coordination du réseau ${network} a une question sur votre demande d’adhésion :`,
    message: 'La coordination vous écrit :',
    seeRequest: 'Sur cette page, vous voyez votre demande et toutes les données que nous conservons sur vous :',
    seeButton: 'Voir ma demande',
    answerHere: 'Merci de répondre sur cette page, et non à ce message :',
    answerButton: 'Répondre à la question',
    keepLink:
      'Sur la même page, vous pouvez à tout moment corriger, télécharger ou effacer vos données. Toute personne qui a le lien peut le faire : gardez-le pour vous.',
  },
  ca: {
    acceptedSubject: (network) => `Us donem la benvinguda: ${network}`,
    accepted: (network) =>
      `La vostra sol·licitud d’adhesió a la xarxa ${network} ha estat acceptada. Us donem la benvinguda!`,
    declinedSubject: (network) => `La vostra sol·licitud d’adhesió: ${network}`,
    declined: (network) => `La vostra sol·licitud d’adhesió a la xarxa ${network} no ha estat acceptada.`,
    askedSubject: (network) => `Una pregunta sobre la vostra sol·licitud d’adhesió: ${network}`,
    asked: (network) => `La coordinació de la xarxa ${network} té una pregunta sobre la vostra sol·licitud d’adhesió:`,
    message: 'La coordinació us escriu:',
    seeRequest: 'En aquesta pàgina podeu veure la vostra sol·licitud i totes les dades que guardem de vós:',
    seeButton: 'Veure la meva sol·licitud',
    answerHere: 'Responeu, si us plau, en aquesta pàgina, no a aquest correu:',
    answerButton: 'Respondre la pregunta',
    keepLink:
      'A la mateixa pàgina podeu corregir, baixar o esborrar les vostres dades quan vulgueu. Qui tingui l’enllaç ho pot fer: no el compartiu.',
  },
  ar: {
    acceptedSubject: (network) => `مرحبًا بكم في ${network}`,
    accepted: (network) => `قُبل طلبك للانضمام إلى ${network}. مرحبًا بك!`,
    declinedSubject: (network) => `طلبك للانضمام إلى ${network}`,
    declined: (network) => `لم يُقبل طلبك للانضمام إلى ${network}.`,
    askedSubject: (network) => `سؤال عن طلبك للانضمام إلى ${network}`,
    asked: (network) => `لدى منسّقي ${network} سؤال عن طلبك للانضمام:`,
    message: 'كتب إليك المنسّقون:',
    seeRequest: 'في هذه الصفحة ترى طلبك وجميع البيانات التي نحتفظ بها عنك:',
    seeButton: 'عرض طلبي',
    answerHere: 'يُرجى الإجابة في هذه الصفحة، لا بالرد على هذه الرسالة:',
    answerButton: 'الإجابة عن السؤال',
    keepLink:
      'في الصفحة نفسها يمكنك في أي وقت تصحيح بياناتك أو تنزيلها أو محوها. يستطيع ذلك كل من لديه الرابط، فلا تشاركه مع أحد.',
  },
  zh: {
    acceptedSubject: (network) => `欢迎加入${network}`,
    accepted: (network) => `您加入${network}的申请已获接受，欢迎您！`,
    declinedSubject: (network) => `您加入${network}的申请`,
    declined: (network) => `您加入${network}的申请未获接受。`,
    askedSubject: (network) => `关于您加入${network}的申请的一个问题`,
    asked: (network) => `${network}的协调员就您的加入申请有一个问题：`,
    message: '协调员写给您的话：',
    seeRequest: '您可以在以下页面查看您的申请以及我们保存的关于您的所有数据：',
    seeButton: '查看我的申请',
    answerHere: '请在以下页面回答，不要直接回复本邮件：',
    answerButton: '回答问题',
    keepLink: '您可以随时在同一页面更正、下载或删除您的数据。任何持有该链接的人都可以这样做，请勿与他人分享。',
  },
  ru: {
    acceptedSubject: (network) => `Добро пожаловать: ${network}`,
    accepted: (network) => `Ваша заявка на присоединение к сети «${network}» принята. Добро пожаловать!`,
    declinedSubject: (network) => `Ваша заявка на присоединение: ${network}`,
    declined: (network) => `Ваша заявка на присоединение к сети «${network}» не принята.`,
    askedSubject: (network) => `Вопрос о вашей заявке на присоединение: ${network}`,
    asked: (network) => `У координаторов сети «${network}» есть вопрос о вашей заявке на присоединение:`,
    message: 'Координаторы пишут вам:',
    seeRequest: 'На этой странице вы видите свою заявку и все данные, которые мы о вас храним:',
    seeButton: 'Посмотреть заявку',
    answerHere: 'Ответьте, пожалуйста, на этой странице, а не на это письмо:',
    answerButton: 'Ответить на вопрос',
    keepLink:
      'На той же странице вы можете в любое время исправить, скачать или удалить свои данные. Это может сделать каждый, у кого есть ссылка: никому её не передавайте.',
  },
};
