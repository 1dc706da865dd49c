import type { LanguageTag } from '@tejido/contract';

/** What went wrong, as far as it matters to a person. */
export type Trouble = 'missing' | 'refused' | 'notUnderstood' | 'later' | 'failed' | 'unavailable';

/** The words of the page in the place of one that cannot be shown. */
export interface ProblemWords {
  titles: Readonly<Record<Trouble, string>>;
  texts: Readonly<Record<Trouble, string>>;
  /** The links that lead on: to the network's form, and to the start. */
  form: string;
  home: string;
  /** Stands before the id by which the operator finds the request. */
  reference: string;
}

/** In every language of the product. */
export const problemWords: Readonly<Record<LanguageTag, ProblemWords>> = {
  en: {
    titles: {
      missing: 'There is nothing at this address',
      refused: 'This is not open to you',
      notUnderstood: 'This address was not understood',
      later: 'Too many tries',
      failed: 'Something went wrong here',
      unavailable: 'Not available just now',
    },
    texts: {
      missing: 'Perhaps it was mistyped or not copied whole, or what was here has been removed.',
      refused: 'Perhaps the link is not valid any more, or it was meant for somebody else.',
      notUnderstood: 'A part of it is missing or wrong, or it belongs to a form and cannot be opened by itself.',
      later: 'Much has come from your connection in a short time. Open the page again in a few minutes.',
      failed: 'It is our fault, not yours. Try again; if it happens again, tell the operator this reference.',
      unavailable: 'The server will be back soon. Open the page again in a moment.',
    },
    form: 'The form to join',
    home: 'What this server has',
    reference: 'Reference',
  },
  es: {
    titles: {
      missing: 'En esta dirección no hay nada',
      refused: 'Esto no está abierto para usted',
      notUnderstood: 'Esta dirección no se entiende',
      later: 'Demasiados intentos',
      failed: 'Algo falló aquí',
      unavailable: 'No disponible por el momento',
    },
    texts: {
      missing: 'Quizá se escribió mal o no se copió completa, o lo que había aquí se retiró.',
      refused: 'Quizá el enlace ya no sirve o era para otra persona.',
      notUnderstood: 'Le falta una parte o tiene una equivocada, o pertenece a un formulario y no se puede abrir sola.',
      later: 'Ha llegado mucho desde su conexión en poco tiempo. Abra la página de nuevo en unos minutos.',
      failed: 'La falla es nuestra, no suya. Inténtelo de nuevo; si vuelve a ocurrir, dé esta referencia a quien opera el servidor.',
      unavailable: 'El servidor volverá pronto. Abra la página de nuevo en un momento.',
    },
    form: 'El formulario de la solicitud de ingreso',
    home: 'Lo que hay en este servidor',
    reference: 'Referencia',
  },
  pt: {
    titles: {
      missing: 'Não há nada neste endereço',
      refused: 'Isto não está aberto para você',
      notUnderstood: 'Este endereço não foi entendido',
      later: 'Tentativas demais',
      failed: 'Algo falhou aqui',
      unavailable: 'Indisponível no momento',
    },
    texts: {
      missing: 'Talvez tenha sido digitado errado ou não copiado por inteiro, ou o que havia aqui foi retirado.',
      refused: 'Talvez o link não valha mais ou fosse para outra pessoa.',
      notUnderstood: 'Falta uma parte ou há uma errada, ou ele pertence a um formulário e não abre sozinho.',
      later: 'Chegou muita coisa da sua conexão em pouco tempo. Abra a página de novo em alguns minutos.',
      failed: 'A falha é nossa, não sua. Tente de novo; se acontecer outra vez, informe esta referência a quem opera o servidor.',
      unavailable: 'O servidor voltará em breve. Abra a página de novo daqui a pouco.',
    },
    form: 'O formulário do pedido de adesão',
    home: 'O que há neste servidor',
    reference: 'Referência',
  },
  fr: {
    titles: {
      missing: 'Il n’y a rien à cette adresse',
      refused: 'Cette page ne vous est pas ouverte',
      notUnderstood: 'Cette adresse n’est pas comprise',
      later: 'Trop de tentatives',
      failed: 'Une erreur s’est produite ici',
      unavailable: 'Indisponible pour le moment',
    },
    texts: {
      missing: 'Elle a peut-être été mal saisie ou copiée en partie, ou ce qui s’y trouvait a été retiré.',
      refused: 'Le lien n’est peut-être plus valable, ou il était destiné à une autre personne.',
      notUnderstood:
        'Il en manque une partie, ou une partie est fausse, ou elle appartient à un formulaire et ne s’ouvre pas seule.',
      later: 'Beaucoup de demandes sont venues de votre connexion en peu de temps. Rouvrez la page dans quelques minutes.',
      failed:
        'La faute est la nôtre, pas la vôtre. Réessayez ; si cela se reproduit, donnez cette référence à l’exploitant du serveur.',
      unavailable: 'Le serveur sera bientôt de retour. Rouvrez la page dans un instant.',
    },
    form: 'Le formulaire de la demande d’adhésion',
    home: 'Ce que propose ce serveur',
    reference: 'Référence',
  },
  ca: {
    titles: {
      missing: 'En aquesta adreça no hi ha res',
      refused: 'Això no us és obert',
      notUnderstood: 'Aquesta adreça no s’entén',
      later: 'Massa intents',
      failed: 'Alguna cosa ha fallat aquí',
      unavailable: 'No disponible ara mateix',
    },
    texts: {
      missing: 'Potser s’ha escrit malament o no s’ha copiat sencera, o el que hi havia s’ha retirat.',
      refused: 'Potser l’enllaç ja no serveix o era per a una altra persona.',
      notUnderstood: 'Li falta una part o en té una d’equivocada, o pertany a un formulari i no es pot obrir sola.',
      later: 'Ha arribat molt des de la vostra connexió en poc temps. Torneu a obrir la pàgina d’aquí a uns minuts.',
      failed: 'La falla és nostra, no vostra. Torneu-ho a provar; si torna a passar, doneu aquesta referència a qui opera el servidor.',
      unavailable: 'El servidor tornarà aviat. Torneu a obrir la pàgina d’aquí a un moment.',
    },
    form: 'El formulari de la sol·licitud d’adhesió',
    home: 'Què hi ha en aquest servidor',
    reference: 'Referència',
  },
  ar: {
    titles: {
      missing: 'لا يوجد شيء في هذا العنوان',
      refused: 'هذه الصفحة غير متاحة لك',
      notUnderstood: 'تعذّر فهم هذا العنوان',
      later: 'محاولات كثيرة جدًا',
      failed: 'حدث خطأ هنا',
      unavailable: 'غير متاح حاليًا',
    },
    texts: {
      missing: 'ربما كُتب خطأً أو لم يُنسخ كاملًا، أو أُزيل ما كان هنا.',
      refused: 'ربما لم يعد الرابط صالحًا أو كان لشخص آخر.',
      notUnderstood: 'ينقصه جزء أو فيه جزء خاطئ، أو هو تابع لاستمارة ولا يُفتح وحده.',
      later: 'وردت من اتصالك طلبات كثيرة في وقت قصير. افتح الصفحة مجددًا بعد بضع دقائق.',
      failed: 'الخطأ منّا لا منك. حاول مرة أخرى؛ وإن تكرر فأبلغ مشغّل الخادم بهذا المرجع.',
      unavailable: 'سيعود الخادم قريبًا. افتح الصفحة مجددًا بعد لحظات.',
    },
    form: 'استمارة طلب الانضمام',
    home: 'محتويات هذا الخادم',
    reference: 'المرجع',
  },
  zh: {
    titles: {
      missing: '此地址没有内容',
      refused: '您无法访问此页面',
      notUnderstood: '无法识别此地址',
      later: '尝试次数过多',
      failed: '这里出了问题',
      unavailable: '暂时无法访问',
    },
    texts: {
      missing: '可能是地址输入有误或未复制完整，也可能这里的内容已被移除。',
      refused: '链接可能已失效，或者是发给其他人的。',
      notUnderstood: '地址缺少一部分或有错误，或者它属于某个表单，无法单独打开。',
      later: '短时间内来自您网络的请求过多。请过几分钟再打开此页面。',
      failed: '这是我们的问题，与您无关。请再试一次；如仍出现，请将此编号告知服务器运营者。',
      unavailable: '服务器很快就会恢复。请稍后再打开此页面。',
    },
    form: '加入申请表',
    home: '此服务器上的内容',
    reference: '编号',
  },
  ru: {
    titles: {
      missing: 'По этому адресу ничего нет',
      refused: 'Эта страница вам недоступна',
      notUnderstood: 'Этот адрес непонятен',
      later: 'Слишком много попыток',
      failed: 'Здесь что-то сломалось',
      unavailable: 'Сейчас недоступно',
    },
    texts: {
      missing: 'Возможно, он набран с ошибкой или скопирован не целиком, или то, что здесь было, убрали.',
      refused: 'Возможно, ссылка больше не действует или предназначалась другому человеку.',
      notUnderstood: 'Часть адреса отсутствует или неверна, или он относится к форме и сам по себе не открывается.',
      later: 'С вашего подключения за короткое время пришло слишком много запросов. Откройте страницу через несколько минут.',
      failed: 'Это наша ошибка, не ваша. Попробуйте ещё раз; если она повторится, сообщите этот номер оператору сервера.',
      unavailable: 'Сервер скоро вернётся. Откройте страницу чуть позже.',
    },
    form: 'Форма заявки на присоединение',
    home: 'Что есть на этом сервере',
    reference: 'Номер',
  },
};
