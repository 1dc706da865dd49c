import type { words as english } from '../en/starting-words.ts';
import type { Like } from '../like.ts';

/** What a new network begins with: words to sort records by, and a privacy notice. */
export const words: Like<typeof english> = {
  sectors: {
    public: 'Государственный сектор',
    private: 'Частный сектор',
    'general-population': 'Население',
    academia: 'Научное сообщество',
    'civil-society': 'Гражданское общество',
    'international-cooperation': 'Международное сотрудничество',
    'local-government': 'Местная власть',
    'regional-government': 'Региональная власть',
    'government-association': 'Объединение местных властей',
    'national-government': 'Национальное правительство',
    cooperative: 'Кооператив',
    mutual: 'Общество взаимопомощи',
    association: 'Ассоциация',
    foundation: 'Фонд',
    'social-enterprise': 'Социальное предприятие',
  },
  kinds: {
    programme: 'Программа',
    'thematic-network': 'Тематическая сеть',
    coalition: 'Коалиция',
    project: 'Проект',
    'call-for-proposals': 'Конкурс предложений',
  },
  categories: {
    meeting: 'Встреча',
    workshop: 'Семинар',
    conference: 'Конференция',
    course: 'Курс',
  },
  notice:
    'Присланное вами мы используем, чтобы вам ответить и вести список участников сети. Прочитать, исправить и удалить эти сведения можно в любое время по ссылке из нашего письма.',
  membership:
    'Даю согласие на то, чтобы сеть использовала мои данные для ответа на мою заявку и ведения списка участников.',
  publication: 'Даю согласие на публикацию записи о нашей организации.',
};
