import type { words as english } from '../en/join-requests.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  form: {
    title: 'Присоединиться к сети',
    closed: 'Сейчас эта сеть не принимает заявки.',
  },
  own: {
    title: 'Ваша заявка',
    formLink: 'Форма заявки на присоединение',
  },
  confirmation: {
    subject: 'Подтвердите заявку на присоединение: {network}',
    asked: 'С этим адресом электронной почты подана заявка на присоединение к сети «{network}».',
  },
  decision: {
    acceptedSubject: 'Добро пожаловать: {network}',
    accepted: 'Ваша заявка на присоединение к сети «{network}» принята. Добро пожаловать!',
    declinedSubject: 'Ваша заявка на присоединение: {network}',
    declined: 'Ваша заявка на присоединение к сети «{network}» не принята.',
    askedSubject: 'Вопрос о вашей заявке на присоединение: {network}',
    asked: 'У координаторов сети «{network}» есть вопрос о вашей заявке на присоединение:',
  },
};
