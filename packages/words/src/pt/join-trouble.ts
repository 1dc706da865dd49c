import type { words as english } from '../en/join-trouble.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  refused: 'O servidor não aceitou seu pedido. O que você escreveu continua aqui. Código: {code}.',
  trapped: 'Um campo oculto foi preenchido, talvez pelo seu navegador. Nós o esvaziamos: envie de novo.',
  tooLarge: 'Seu pedido é longo demais para ser enviado. Encurte as respostas e envie de novo.',
  keyReused: 'Já recebemos uma versão anterior deste pedido. Se você enviar de novo, contará como outro pedido.',
  networkGone: 'Este servidor não recebe mais pedidos para esta rede. O que você escreveu continua aqui.',
};
