import type { words as english } from '../en/welcome-mail.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  subject: 'Você agora faz parte da equipe de {network}',
  greeting: 'Olá!',
  added: 'Você foi incluído na equipe de {network}.',
  addedBy: '{name} incluiu você na equipe de {network}.',
  may: {
    owner: 'Sua função é “Responsável”: você lê e decide os pedidos de adesão e escolhe quem faz parte da equipe.',
    coordinator: 'Sua função é “Coordenação”: você lê os pedidos de adesão, responde e decide.',
    editor: 'Sua função é “Edição”: você escreve e publica o que a rede mostra, e lê os pedidos de adesão.',
    viewer: 'Sua função é “Leitura”: você lê os pedidos de adesão e o que acontece com eles.',
  },
  signIn: 'Entre por esta página com o endereço {email}. Não há senha: você recebe um link.',
  button: 'Abrir o espaço de coordenação',
  otherwise: 'Se você não conhece esta rede, não é preciso fazer nada.',
};
