import type { words as english } from '../en/decision-mail.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  acceptedSubject: 'Ваша заявка принята: {network}',
  accepted: 'Ваша заявка в сеть «{network}» принята.',
  declinedSubject: 'Ваша заявка: {network}',
  declined: 'Ваша заявка в сеть «{network}» не принята.',
  askedSubject: 'Вопрос о вашей заявке: {network}',
  asked: 'У координаторов сети «{network}» есть вопрос о вашей заявке:',
  message: 'Координаторы пишут вам:',
  seeRequest: 'На этой странице вы видите свою заявку и все данные, которые мы о вас храним:',
  seeButton: 'Посмотреть заявку',
  answerHere: 'Ответьте, пожалуйста, на этой странице, а не на это письмо:',
  answerButton: 'Ответить на вопрос',
  keepLink:
    'На той же странице вы можете в любое время исправить, скачать или удалить свои данные. Это может сделать каждый, у кого есть ссылка: никому её не передавайте.',
};
