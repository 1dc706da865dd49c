import type { words as english } from '../en/sign-in-mail.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  subject: 'Seu link para entrar: {network}',
  greeting: 'Olá!',
  asked: 'Alguém, provavelmente você, quer entrar com este endereço no espaço de coordenação de {network}.',
  open: 'Abra esta página e entre por ela. O link vale por {minutes} minutos e uma única vez.',
  button: 'Entrar',
  otherwise: 'Se não foi você, não é preciso fazer nada: sem este link ninguém entra. Não o compartilhe.',
};
