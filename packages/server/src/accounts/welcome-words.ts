import type { LanguageTag, Role } from '@tejido/contract';
import type { AccountMailWords } from './account-mail.ts';

/** The words of the mail to somebody new at a desk. */
export interface WelcomeWords extends AccountMailWords {
  added: (network: string) => string;
  addedBy: (name: string, network: string) => string;
  /** What the person may do there. */
  may: Readonly<Record<Role, string>>;
  /** Stands before the link. */
  signIn: (email: string) => string;
}

/** In every language of the product. */
export const welcomeWords: Readonly<Record<LanguageTag, WelcomeWords>> = {
  en: {
    subject: (network) => `You now work at the desk of ${network}`,
    greeting: 'Hello',
    added: (network) => `You were added to the team of ${network}.`,
    addedBy: (name, network) => `${name} added you to the team of ${network}.`,
    may: {
      owner: 'Your role is owner: you read and decide requests to join, and choose who is in the team.',
      coordinator: 'Your role is coordinator: you read requests to join, answer and decide them.',
      viewer: 'Your role is viewer: you read requests to join and what becomes of them.',
    },
    signIn: (email) =>
      `You sign in on this page with the address ${email}. There is no password: a link is sent to you.`,
    button: 'Open the desk',
    otherwise: 'If you do not know this network, there is nothing to do.',
  },
  es: {
    subject: (network) => `Ya forma parte del equipo de ${network}`,
    greeting: 'Hola:',
    added: (network) => `Se le agregó al equipo de ${network}.`,
    addedBy: (name, network) => `${name} le agregó al equipo de ${network}.`,
    may: {
      owner:
        'Su función es «Responsable»: lee las solicitudes de ingreso, decide sobre ellas y elige quién forma el equipo.',
      coordinator: 'Su función es «Coordinación»: lee las solicitudes de ingreso, las responde y decide sobre ellas.',
      viewer: 'Su función es «Lectura»: lee las solicitudes de ingreso y lo que pasa con ellas.',
    },
    signIn: (email) =>
      `Inicie sesión en esta página con la dirección ${email}. No hay contraseña: se le envía un enlace.`,
    button: 'Abrir el espacio de coordinación',
    otherwise: 'Si no conoce esta red, no tiene que hacer nada.',
  },
  pt: {
    subject: (network) => `Você agora faz parte da equipe de ${network}`,
    greeting: 'Olá!',
    added: (network) => `Você foi incluído na equipe de ${network}.`,
    addedBy: (name, network) => `${name} incluiu você na equipe de ${network}.`,
    may: {
      owner: 'Sua função é “Responsável”: você lê e decide os pedidos de adesão e escolhe quem faz parte da equipe.',
      coordinator: 'Sua função é “Coordenação”: você lê os pedidos de adesão, responde e decide.',
      viewer: 'Sua função é “Leitura”: você lê os pedidos de adesão e o que acontece com eles.',
    },
    signIn: (email) => `Entre por esta página com o endereço ${email}. Não há senha: você recebe um link.`,
    button: 'Abrir o espaço de coordenação',
    otherwise: 'Se você não conhece esta rede, não é preciso fazer nada.',
  },
  fr: {
    subject: (network) => `Vous faites désormais partie de l’équipe : ${network}`,
    greeting: 'Bonjour,',
    added: (network) => `Vous avez été ajouté(e) à l’équipe du réseau suivant : ${network}.`,
    addedBy: (name, network) => `${name} vous a ajouté(e) à l’équipe du réseau suivant : ${network}.`,
    may: {
      owner:
        'Votre rôle est « Responsable » : vous lisez les demandes d’adhésion, en décidez et choisissez qui fait partie de l’équipe.',
      coordinator: 'Votre rôle est « Coordination » : vous lisez les demandes d’adhésion, y répondez et en décidez.',
      viewer: 'Votre rôle est « Lecture » : vous lisez les demandes d’adhésion et ce qu’elles deviennent.',
    },
    signIn: (email) =>
      `Connectez-vous sur cette page avec l’adresse ${email}. Il n’y a pas de mot de passe : un lien vous est envoyé.`,
    button: 'Ouvrir l’espace de coordination',
    otherwise: 'Si vous ne connaissez pas ce réseau, vous n’avez rien à faire.',
  },
  ca: {
    subject: (network) => `Ja formeu part de l’equip: ${network}`,
    greeting: 'Hola:',
    added: (network) => `Us han afegit a l’equip d’aquesta xarxa: ${network}.`,
    addedBy: (name, network) => `${name} us ha afegit a l’equip d’aquesta xarxa: ${network}.`,
    may: {
      owner:
        'La vostra funció és «Responsable»: llegiu les sol·licituds d’adhesió, les decidiu i trieu qui forma l’equip.',
      coordinator: 'La vostra funció és «Coordinació»: llegiu les sol·licituds d’adhesió, les responeu i les decidiu.',
      viewer: 'La vostra funció és «Lectura»: llegiu les sol·licituds d’adhesió i què se’n fa.',
    },
    signIn: (email) =>
      `Inicieu la sessió en aquesta pàgina amb l’adreça ${email}. No hi ha contrasenya: se us envia un enllaç.`,
    button: 'Obrir l’espai de coordinació',
    otherwise: 'Si no coneixeu aquesta xarxa, no cal que feu res.',
  },
  ar: {
    subject: (network) => `أنت الآن ضمن فريق ${network}`,
    greeting: 'مرحبًا،',
    added: (network) => `أُضفت إلى فريق شبكة ${network}.`,
    addedBy: (name, network) => `أضافك ${name} إلى فريق شبكة ${network}.`,
    may: {
      owner: 'دورك «مسؤول»: تقرأ طلبات الانضمام وتبتّ فيها وتختار أعضاء الفريق.',
      coordinator: 'دورك «منسّق»: تقرأ طلبات الانضمام وتجيب عنها وتبتّ فيها.',
      viewer: 'دورك «مطّلع»: تقرأ طلبات الانضمام وما آلت إليه.',
    },
    signIn: (email) => `سجّل الدخول في هذه الصفحة بالعنوان ${email}. لا توجد كلمة مرور: يُرسل إليك رابط.`,
    button: 'فتح مساحة التنسيق',
    otherwise: 'إذا كنت لا تعرف هذه الشبكة فلا يلزمك شيء.',
  },
  zh: {
    subject: (network) => `您已加入${network}的工作团队`,
    greeting: '您好！',
    added: (network) => `您已被添加到${network}的团队。`,
    addedBy: (name, network) => `${name}将您添加到了${network}的团队。`,
    may: {
      owner: '您的角色是“负责人”：可以查看加入申请并作出决定，还可以决定团队成员。',
      coordinator: '您的角色是“协调员”：可以查看、答复加入申请并作出决定。',
      viewer: '您的角色是“查看者”：可以查看加入申请及其处理结果。',
    },
    signIn: (email) => `请在以下页面使用邮箱 ${email} 登录。无需密码：系统会向您发送链接。`,
    button: '打开工作台',
    otherwise: '如果您不了解这个网络，则无需理会。',
  },
  ru: {
    subject: (network) => `Вы теперь в команде: ${network}`,
    greeting: 'Здравствуйте!',
    added: (network) => `Вас добавили в команду сети «${network}».`,
    addedBy: (name, network) => `${name} добавляет вас в команду сети «${network}».`,
    may: {
      owner:
        'Ваша роль — «Владелец»: вы читаете заявки на присоединение, принимаете по ним решения и выбираете, кто входит в команду.',
      coordinator:
        'Ваша роль — «Координатор»: вы читаете заявки на присоединение, отвечаете на них и принимаете решения.',
      viewer: 'Ваша роль — «Просмотр»: вы читаете заявки на присоединение и видите, что с ними стало.',
    },
    signIn: (email) => `Войдите на этой странице с адресом ${email}. Пароля нет: вам придёт ссылка.`,
    button: 'Открыть кабинет',
    otherwise: 'Если вы не знаете эту сеть, ничего делать не нужно.',
  },
};
