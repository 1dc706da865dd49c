import type { JoinFormMessages } from '../message-keys.ts';
import type { OutcomeMessages } from '../outcome-keys.ts';
import type { OwnFormMessages } from '../own-form-keys.ts';
import type { TroubleMessages } from '../trouble-keys.ts';

export const messages: JoinFormMessages = {
  loading: 'Форма загружается…',
  loadFailed: 'Не удалось загрузить форму.',
  offline: 'Нет подключения к интернету.',
  retry: 'Повторить',
  closed: 'Сейчас эта сеть не принимает заявки.',

  title: 'Присоединиться к сети',
  optional: '(необязательно)',
  keptOnDevice: 'Всё, что вы вводите, хранится на этом устройстве до отправки.',
  keptOnPage: 'Всё, что вы вводите, хранится, только пока открыта эта страница.',
  restored: 'Это вы ввели раньше на этом устройстве.',
  startAgain: 'Начать заново',
  shared: 'Это общий компьютер: ничего не сохранять',

  applicant: 'Кто хочет присоединиться?',
  person: 'Частное лицо',
  personHint: 'От организации или от себя лично',
  organization: 'Организация',
  name: 'Ваше имя',
  nameForOrganization: 'Имя контактного лица',
  email: 'Адрес электронной почты',
  emailHint: 'На этот адрес мы отправим ответ.',
  organizationName: 'Организация, в которой вы состоите',
  organizationNameForOrganization: 'Название организации',
  organizationUrl: 'Сайт организации',
  organizationUrlHint: 'Например: www.example.org',
  sector: 'Сектор',
  choose: 'Выберите',
  place: 'Город или регион',
  goals: 'Ваши Цели в области устойчивого развития',
  goalsChosen: 'Выбрано: {count}',
  languages: 'Языки, на которых вы говорите',
  languagesHint: 'Отметьте все подходящие.',
  offers: 'Что вы можете предложить?',
  offersHint: 'Например: знания, время, контакты.',
  needs: 'Что вы ищете?',
  needsHint: 'Например: партнёров, обучение, финансирование.',
  message: 'Что ещё вы хотите сообщить',
  'consent.purposes': 'Ваши данные',
  wholeNotice: 'Полный текст (новая вкладка)',
  noticeOnly: 'Только на языках: {languages}.',

  problem: 'Не удалось отправить заявку',
  error: 'Ошибка:',
  fieldRequired: 'Заполните поле «{field}»',
  fieldWrong: 'Проверьте поле «{field}»: ответ не принят',

  send: 'Отправить заявку',
  sending: 'Заявка отправляется…',
  notThrough: 'Заявка ещё не отправлена',
  keepOpen: 'Мы отправим её снова. Не закрывайте эту страницу.',
  received: 'Мы получили вашу заявку',
};

export const outcome: OutcomeMessages = {
  applicantRequired: 'Выберите, кто хочет присоединиться',
  nameRequired: 'Введите своё имя',
  nameRequiredForOrganization: 'Введите имя контактного лица',
  emailRequired: 'Введите адрес электронной почты',
  emailFormat: 'Введите адрес полностью, например name@example.org',
  organizationNameRequired: 'Введите название организации',
  organizationUrlFormat: 'Введите адрес сайта, например www.example.org',
  sectorRequired: 'Выберите сектор',
  'consent.purposesRequired': 'Отметьте согласие: без него мы не можем рассмотреть заявку',
  'consent.purposesFormat': 'Уведомление изменилось. Прочитайте его и отметьте согласие ещё раз',
  too_long: {
    one: 'В поле «{field}» должно быть не больше {count} символа',
    other: 'В поле «{field}» должно быть не больше {count} символов',
  },
  too_many: 'В поле «{field}» выберите не больше {count}',
  control_character: 'В поле «{field}» есть недопустимый символ. Введите текст заново',

  unreachable: 'Не удалось связаться с сервером.',
  slow: 'Сервер долго не отвечал.',
  busy: 'Сервер перегружен.',
  unavailable: 'Сервер сейчас недоступен.',
  failing: 'Ошибка на сервере.',
  unexpected: 'Ответил не наш сервер. Возможно, нужно войти в Wi-Fi.',
  inFlight: 'Сервер ещё обрабатывает заявку.',
  waitsOnDevice:
    'Заявка хранится на этом устройстве. Она уйдёт снова, пока открыта эта страница или когда вы вернётесь.',
  waitsOnPage: 'Не закрывайте эту страницу: заявка не хранится на этом устройстве. Она уйдёт отсюда.',
  nextTry: 'Следующая попытка: {time}.',
  nextTryOnline: 'Она уйдёт, как только появится связь.',
  sendNow: 'Отправить сейчас',
  change: 'Изменить ответы',

  step: 'Остался один шаг: откройте письмо, отправленное на {email}',
  until: 'До подтверждения заявка не учитывается.',
  sendAgain: 'Отправить письмо ещё раз',
  sentAgain: 'Письмо снова отправлено.',
  already: 'Заявка уже подтверждена.',
  gone: 'Заявки больше нет. Отправьте её ещё раз.',
  wrongAddress: 'Адрес неверный?',
  reference: 'Номер заявки',
  another: 'Отправить ещё одну заявку',
};

export const trouble: TroubleMessages = {
  refused: 'Сервер не принял заявку. Всё, что вы ввели, осталось здесь. Код: {code}.',
  trapped: 'Скрытое поле заполнено, возможно, браузером. Мы его очистили. Отправьте заявку снова.',
  tooLarge: 'Заявка слишком длинная. Сократите ответы и отправьте её снова.',
  keyReused:
    'Мы уже получили более раннюю версию этой заявки. Если отправить её снова, она будет считаться ещё одной заявкой.',
  networkGone: 'Этот сервер больше не принимает заявки для этой сети. Всё, что вы ввели, осталось здесь.',
};

export const ownForm: OwnFormMessages = {
  step: 'Шаг {number} из {count}',
  next: 'Продолжить',
  back: 'Назад',
  yes: 'Да',
  no: 'Нет',
  now: 'Добавлен вопрос: {fields}',
  notNow: 'Больше не спрашиваем: {fields}',
};
