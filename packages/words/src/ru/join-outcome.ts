import type { words as english } from '../en/join-outcome.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
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
    few: 'В поле «{field}» должно быть не больше {count} символов',
    many: 'В поле «{field}» должно быть не больше {count} символов',
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
