import type { words as english } from '../en/decision-mail.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  acceptedSubject: 'Boas-vindas a {network}',
  accepted: 'Seu pedido de adesão a {network} foi aceito. Boas-vindas!',
  declinedSubject: 'Seu pedido de adesão a {network}',
  declined: 'Seu pedido de adesão a {network} não foi aceito.',
  askedSubject: 'Uma pergunta sobre seu pedido de adesão a {network}',
  asked: 'A coordenação de {network} tem uma pergunta sobre seu pedido de adesão:',
  message: 'A coordenação escreveu para você:',
  seeRequest: 'Nesta página você vê seu pedido e todos os dados que guardamos sobre você:',
  seeButton: 'Ver meu pedido',
  answerHere: 'Responda nesta página, por favor, e não a este e-mail:',
  answerButton: 'Responder à pergunta',
  keepLink:
    'Na mesma página você pode corrigir, baixar ou apagar seus dados quando quiser. Quem tiver o link pode fazer isso: não o compartilhe.',
};
