import type { LanguageTag } from '@tejido/contract';

/** What is said of the publication of an organization's entry: on the person's own page, in the mail that it was accepted, and at the desk. */
export interface PublicationWords {
  /** The heading of what is public. */
  title: string;
  /** Before it is decided, to the person. */
  will: string;
  wont: string;
  /** After it was accepted, to the person; with a day where there is one. */
  published: (day: string) => string;
  withdrawn: (day: string) => string;
  nothing: string;
  withdraw: string;
  withdrawQuestion: string;
  withdrawText: string;
  withdrawConfirm: string;
  /** Before everything is erased. */
  erased: string;
  /** In the mail, before the link to the person's own page. */
  mailed: string;
  /** The same, to the team. */
  desk: {
    will: string;
    wont: string;
    published: (day: string) => string;
    withdrawn: (day: string) => string;
  };
}

/** In every language of the product. */
export const publicationWords: Readonly<Record<LanguageTag, PublicationWords>> = {
  en: {
    title: 'What is public',
    will: 'If your request is accepted, the organization’s name, web page, sector and goals will be published here. You have agreed to this.',
    wont: 'If your request is accepted, the organization becomes a member and nothing about it is published. You can agree to its publication where you correct your data.',
    published: (day) =>
      `The organization’s entry has been public since ${day}: its name, web page, sector and goals. Nothing else of your request is public.`,
    withdrawn: (day) => `You withdrew the entry on ${day}. Nothing of your request is public any more.`,
    nothing: 'Nothing of your request is public.',
    withdraw: 'Withdraw my entry',
    withdrawQuestion: 'Withdraw the organization’s entry?',
    withdrawText:
      'Nobody will find it here any more. The organization stays a member. What other sites have copied stays with them.',
    withdrawConfirm: 'Yes, withdraw the entry',
    erased: 'The organization’s public entry is withdrawn too.',
    mailed:
      'As you agreed, the organization’s name, web page, sector and goals are public now. Nothing else of your request is. You can withdraw the entry at any time.',
    desk: {
      will: 'The organization has agreed: accepting publishes its name, web page, sector and goals.',
      wont: 'The organization has not agreed to be published: accepting makes it a member and publishes nothing.',
      published: (day) => `Its entry has been public since ${day}.`,
      withdrawn: (day) => `The organization withdrew its entry on ${day}; it is not public any more.`,
    },
  },
  es: {
    title: 'Lo que se publica',
    will: 'Si se acepta su solicitud, aquí se publicarán el nombre, la página web, el sector y los objetivos de la organización. Usted lo aceptó.',
    wont: 'Si se acepta su solicitud, la organización será miembro y no se publicará nada de ella. Puede aceptar la publicación donde corrige sus datos.',
    published: (day) =>
      `La ficha de la organización es pública desde el ${day}: su nombre, su página web, su sector y sus objetivos. Nada más de su solicitud es público.`,
    withdrawn: (day) => `Usted retiró la ficha el ${day}. Ya nada de su solicitud es público.`,
    nothing: 'Nada de su solicitud es público.',
    withdraw: 'Retirar mi ficha',
    withdrawQuestion: '¿Retirar la ficha de la organización?',
    withdrawText:
      'Nadie la encontrará ya aquí. La organización sigue siendo miembro. Lo que otros sitios hayan copiado queda con ellos.',
    withdrawConfirm: 'Sí, retirar la ficha',
    erased: 'También se retira la ficha pública de la organización.',
    mailed:
      'Como usted aceptó, ahora son públicos el nombre, la página web, el sector y los objetivos de la organización. Nada más de su solicitud lo es. Puede retirar la ficha cuando quiera.',
    desk: {
      will: 'La organización lo aceptó: al aceptarla se publican su nombre, su página web, su sector y sus objetivos.',
      wont: 'La organización no aceptó que se publique: al aceptarla será miembro y no se publicará nada.',
      published: (day) => `Su ficha es pública desde el ${day}.`,
      withdrawn: (day) => `La organización retiró su ficha el ${day}; ya no es pública.`,
    },
  },
  pt: {
    title: 'O que é público',
    will: 'Se o seu pedido for aceito, serão publicados aqui o nome, a página, o setor e os objetivos da organização. Você concordou com isso.',
    wont: 'Se o seu pedido for aceito, a organização será membro e nada dela será publicado. Você pode concordar com a publicação onde corrige os seus dados.',
    published: (day) =>
      `A ficha da organização é pública desde ${day}: o nome, a página, o setor e os objetivos. Nada mais do seu pedido é público.`,
    withdrawn: (day) => `Você retirou a ficha em ${day}. Nada do seu pedido é mais público.`,
    nothing: 'Nada do seu pedido é público.',
    withdraw: 'Retirar a minha ficha',
    withdrawQuestion: 'Retirar a ficha da organização?',
    withdrawText:
      'Ninguém mais a encontrará aqui. A organização continua sendo membro. O que outros sites copiaram fica com eles.',
    withdrawConfirm: 'Sim, retirar a ficha',
    erased: 'A ficha pública da organização também é retirada.',
    mailed:
      'Como você concordou, agora são públicos o nome, a página, o setor e os objetivos da organização. Nada mais do seu pedido é. Você pode retirar a ficha quando quiser.',
    desk: {
      will: 'A organização concordou: ao aceitar, publicam-se o seu nome, a sua página, o seu setor e os seus objetivos.',
      wont: 'A organização não concordou em ser publicada: ao aceitar, ela se torna membro e nada é publicado.',
      published: (day) => `A sua ficha é pública desde ${day}.`,
      withdrawn: (day) => `A organização retirou a sua ficha em ${day}; ela não é mais pública.`,
    },
  },
  fr: {
    title: 'Ce qui est public',
    will: 'Si votre demande est acceptée, le nom, la page web, le secteur et les objectifs de l’organisation seront publiés ici. Vous l’avez accepté.',
    wont: 'Si votre demande est acceptée, l’organisation sera membre et rien d’elle ne sera publié. Vous pouvez accepter la publication là où vous corrigez vos données.',
    published: (day) =>
      `La fiche de l’organisation est publique depuis le ${day} : son nom, sa page web, son secteur et ses objectifs. Rien d’autre de votre demande n’est public.`,
    withdrawn: (day) => `Vous avez retiré la fiche le ${day}. Plus rien de votre demande n’est public.`,
    nothing: 'Rien de votre demande n’est public.',
    withdraw: 'Retirer ma fiche',
    withdrawQuestion: 'Retirer la fiche de l’organisation ?',
    withdrawText:
      'Personne ne la trouvera plus ici. L’organisation reste membre. Ce que d’autres sites ont copié reste chez eux.',
    withdrawConfirm: 'Oui, retirer la fiche',
    erased: 'La fiche publique de l’organisation est retirée aussi.',
    mailed:
      'Comme vous l’avez accepté, le nom, la page web, le secteur et les objectifs de l’organisation sont maintenant publics. Rien d’autre de votre demande ne l’est. Vous pouvez retirer la fiche à tout moment.',
    desk: {
      will: 'L’organisation l’a accepté : l’accepter publie son nom, sa page web, son secteur et ses objectifs.',
      wont: 'L’organisation n’a pas accepté d’être publiée : l’accepter en fait un membre et ne publie rien.',
      published: (day) => `Sa fiche est publique depuis le ${day}.`,
      withdrawn: (day) => `L’organisation a retiré sa fiche le ${day} ; elle n’est plus publique.`,
    },
  },
  ca: {
    title: 'Què és públic',
    will: 'Si s’accepta la vostra sol·licitud, aquí es publicaran el nom, la pàgina web, el sector i els objectius de l’organització. Ho heu acceptat.',
    wont: 'Si s’accepta la vostra sol·licitud, l’organització en serà membre i no se’n publicarà res. Podeu acceptar-ne la publicació allà on corregiu les vostres dades.',
    published: (day) =>
      `La fitxa de l’organització és pública des del ${day}: el nom, la pàgina web, el sector i els objectius. Res més de la vostra sol·licitud no és públic.`,
    withdrawn: (day) => `Vau retirar la fitxa el ${day}. Ja no hi ha res públic de la vostra sol·licitud.`,
    nothing: 'Res de la vostra sol·licitud no és públic.',
    withdraw: 'Retira la meva fitxa',
    withdrawQuestion: 'Voleu retirar la fitxa de l’organització?',
    withdrawText:
      'Ningú no la trobarà més aquí. L’organització en continua sent membre. El que altres llocs hagin copiat queda amb ells.',
    withdrawConfirm: 'Sí, retira la fitxa',
    erased: 'També es retira la fitxa pública de l’organització.',
    mailed:
      'Tal com vau acceptar, ara són públics el nom, la pàgina web, el sector i els objectius de l’organització. Res més de la vostra sol·licitud no ho és. Podeu retirar la fitxa quan vulgueu.',
    desk: {
      will: 'L’organització ho ha acceptat: en acceptar-la se’n publiquen el nom, la pàgina web, el sector i els objectius.',
      wont: 'L’organització no ha acceptat que es publiqui: en acceptar-la en serà membre i no es publicarà res.',
      published: (day) => `La seva fitxa és pública des del ${day}.`,
      withdrawn: (day) => `L’organització va retirar la seva fitxa el ${day}; ja no és pública.`,
    },
  },
  ar: {
    title: 'ما هو منشور',
    will: 'إذا قُبل طلبك، يُنشر هنا اسم المنظمة وصفحتها على الويب وقطاعها وأهدافها. لقد وافقت على ذلك.',
    wont: 'إذا قُبل طلبك، تصبح المنظمة عضوًا ولا يُنشر عنها شيء. يمكنك الموافقة على النشر حيث تصحح بياناتك.',
    published: (day) =>
      `بطاقة المنظمة منشورة منذ ${day}: اسمها وصفحتها على الويب وقطاعها وأهدافها. لا شيء آخر من طلبك منشور.`,
    withdrawn: (day) => `سحبت البطاقة في ${day}. لم يعد أي شيء من طلبك منشورًا.`,
    nothing: 'لا شيء من طلبك منشور.',
    withdraw: 'سحب بطاقتي',
    withdrawQuestion: 'هل تريد سحب بطاقة المنظمة؟',
    withdrawText: 'لن يجدها أحد هنا بعد الآن. تبقى المنظمة عضوًا. ما نسخته مواقع أخرى يبقى لديها.',
    withdrawConfirm: 'نعم، سحب البطاقة',
    erased: 'تُسحب بطاقة المنظمة المنشورة أيضًا.',
    mailed:
      'كما وافقت، أصبح اسم المنظمة وصفحتها على الويب وقطاعها وأهدافها منشورًا. لا شيء آخر من طلبك منشور. يمكنك سحب البطاقة في أي وقت.',
    desk: {
      will: 'وافقت المنظمة على ذلك: عند القبول يُنشر اسمها وصفحتها على الويب وقطاعها وأهدافها.',
      wont: 'لم توافق المنظمة على النشر: عند القبول تصبح عضوًا ولا يُنشر شيء.',
      published: (day) => `بطاقتها منشورة منذ ${day}.`,
      withdrawn: (day) => `سحبت المنظمة بطاقتها في ${day}؛ لم تعد منشورة.`,
    },
  },
  zh: {
    title: '公开的内容',
    will: '如果您的申请获得接受，该组织的名称、网页、部门和目标将在此公布。您已同意。',
    wont: '如果您的申请获得接受，该组织将成为成员，不公布任何相关内容。您可以在更正资料的页面同意公布。',
    published: (day) => `该组织的条目自${day}起公开：名称、网页、部门和目标。您申请中的其他内容均不公开。`,
    withdrawn: (day) => `您已于${day}撤回该条目。您的申请中不再有任何公开内容。`,
    nothing: '您的申请中没有任何公开内容。',
    withdraw: '撤回我的条目',
    withdrawQuestion: '要撤回该组织的条目吗？',
    withdrawText: '此后任何人都无法在此找到它。该组织仍是成员。其他网站已复制的内容由其保留。',
    withdrawConfirm: '是，撤回条目',
    erased: '该组织的公开条目也将一并撤回。',
    mailed: '按照您的同意，该组织的名称、网页、部门和目标现已公开。您申请中的其他内容均不公开。您可以随时撤回该条目。',
    desk: {
      will: '该组织已同意：接受后将公布其名称、网页、部门和目标。',
      wont: '该组织未同意公布：接受后它将成为成员，不公布任何内容。',
      published: (day) => `其条目自${day}起公开。`,
      withdrawn: (day) => `该组织已于${day}撤回其条目，不再公开。`,
    },
  },
  ru: {
    title: 'Что опубликовано',
    will: 'Если заявку примут, здесь будут опубликованы название, веб-страница, сектор и цели организации. Вы согласились на это.',
    wont: 'Если заявку примут, организация станет участником и о ней ничего не будет опубликовано. Согласиться на публикацию можно там, где исправляют данные.',
    published: (day) =>
      `Опубликованы название, веб-страница, сектор и цели организации, больше ничего из вашей заявки. Дата публикации: ${day}`,
    withdrawn: (day) => `Запись отозвана, больше ничего из вашей заявки не опубликовано. Дата отзыва: ${day}`,
    nothing: 'Ничего из вашей заявки не опубликовано.',
    withdraw: 'Отозвать мою запись',
    withdrawQuestion: 'Отозвать запись об организации?',
    withdrawText:
      'Её здесь больше никто не найдёт. Организация остаётся участником. То, что скопировали другие сайты, останется у них.',
    withdrawConfirm: 'Да, отозвать запись',
    erased: 'Опубликованная запись об организации тоже будет отозвана.',
    mailed:
      'С вашего согласия опубликованы название, веб-страница, сектор и цели организации, больше ничего из вашей заявки. Запись можно отозвать в любое время.',
    desk: {
      will: 'Организация согласна: если её принять, будут опубликованы её название, веб-страница, сектор и цели.',
      wont: 'Организация не согласна на публикацию: если её принять, она станет участником и ничего не будет опубликовано.',
      published: (day) => `Её запись опубликована. Дата: ${day}`,
      withdrawn: (day) => `Организация отозвала свою запись, она больше не опубликована. Дата: ${day}`,
    },
  },
};

/** The words in one of the languages of the product. */
export const publicationWordsIn = (language: LanguageTag): PublicationWords =>
  publicationWords[language] ?? (publicationWords['en'] as PublicationWords);
