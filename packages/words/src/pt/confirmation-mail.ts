import type { words as english } from '../en/confirmation-mail.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  subject: 'Confirme seu pedido a {network}',
  greeting: 'Olá, {name}!',
  greetingWithoutName: 'Olá!',
  asked: 'Com este endereço de e-mail foi enviado um pedido a {network}.',
  confirm: 'Abra esta página e confirme o pedido nela. Até lá, ele não conta.',
  button: 'Ver e confirmar meu pedido',
  later:
    'Na mesma página você pode corrigir, baixar ou apagar seus dados quando quiser. Quem tiver o link pode fazer isso: não o compartilhe.',
  otherwise: 'Se não foi você, não é preciso fazer nada: sem confirmação, apagaremos o pedido depois de {day}.',
};
