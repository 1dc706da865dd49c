import type { words as english } from '../en/missing-texts.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  title: 'Тексты, которые прочитают не все',
  formsTitle: 'Языки формы, на которых нет уведомления о конфиденциальности',
  texts: {
    privacyNotices: 'Уведомление о конфиденциальности и согласия',
    name: 'Название сети',
    summary: 'Описание сети',
    words: 'Секторы, темы и другие слова',
    joinForm: 'Вопросы формы',
  },
  forms:
    'Форму можно заполнить и на этих языках: {missing}. Там сказано, что уведомление о конфиденциальности есть только на языках: {written}.',
};
