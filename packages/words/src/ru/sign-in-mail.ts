import type { words as english } from '../en/sign-in-mail.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  subject: 'Ваша ссылка для входа: {network}',
  greeting: 'Здравствуйте!',
  asked: 'Кто-то, вероятно вы, хочет войти с этим адресом в рабочий кабинет сети «{network}».',
  open: 'Откройте эту страницу и войдите через неё. Ссылка действует {minutes} мин. и только один раз.',
  button: 'Войти в кабинет',
  otherwise: 'Если это были не вы, ничего делать не нужно: без этой ссылки никто не войдёт. Никому её не передавайте.',
};
