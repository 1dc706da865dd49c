import type { words as english } from '../en/join-requests.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  form: {
    title: 'Peça a adesão à rede',
    closed: 'No momento, esta rede não está recebendo pedidos de adesão.',
  },
  own: {
    title: 'Seu pedido de adesão',
    formLink: 'O formulário do pedido de adesão',
  },
  confirmation: {
    subject: 'Confirme seu pedido de adesão a {network}',
    asked: 'Com este endereço de e-mail foi feito um pedido de adesão a {network}.',
  },
  decision: {
    acceptedSubject: 'Boas-vindas a {network}',
    accepted: 'Seu pedido de adesão a {network} foi aceito. Boas-vindas!',
    declinedSubject: 'Seu pedido de adesão a {network}',
    declined: 'Seu pedido de adesão a {network} não foi aceito.',
    askedSubject: 'Uma pergunta sobre seu pedido de adesão a {network}',
    asked: 'A coordenação de {network} tem uma pergunta sobre seu pedido de adesão:',
  },
};
