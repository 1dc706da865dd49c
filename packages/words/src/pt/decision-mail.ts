import type { words as english } from '../en/decision-mail.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  acceptedSubject: '{network}: seu pedido foi aceito',
  accepted: 'Seu pedido a {network} foi aceito.',
  declinedSubject: 'Seu pedido a {network}',
  declined: 'Seu pedido a {network} não foi aceito.',
  askedSubject: 'Uma pergunta sobre seu pedido a {network}',
  asked: 'A coordenação de {network} tem uma pergunta sobre seu pedido:',
  message: 'A coordenação escreveu para você:',
  seeRequest: 'Nesta página você vê seu pedido e todos os dados que guardamos sobre você:',
  seeButton: 'Ver meu pedido',
  answerHere: 'Responda nesta página, por favor, e não a este e-mail:',
  answerButton: 'Responder à pergunta',
  keepLink:
    'Na mesma página você pode corrigir, baixar ou apagar seus dados quando quiser. Quem tiver o link pode fazer isso: não o compartilhe.',
};
