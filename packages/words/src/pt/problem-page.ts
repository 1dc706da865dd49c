import type { words as english } from '../en/problem-page.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  unavailable: 'Esta página não está disponível neste momento',
  unavailableText:
    'O servidor está iniciando ou falta algo de que ele precisa. Em geral, isso dura alguns segundos. O que já estava guardado continua guardado.',
  kept: 'O que você enviou pode não ter chegado. Seu navegador ainda o tem: recarregue esta página para enviar outra vez ou volte à página anterior.',
  again: 'Tentar de novo',
  fault: 'Algo deu errado aqui',
  faultText: 'A falha não é sua. Quem administra este servidor pode descobrir a causa com este número:',
  missing: 'Não há nada neste endereço',
  missingText: 'Talvez tenha sido digitado errado ou não copiado por inteiro, ou o que havia aqui foi retirado.',
  refused: 'Isto não está aberto para você',
  refusedText: 'Talvez o link não valha mais ou fosse para outra pessoa.',
  link: 'Este link não funciona',
  linkText:
    'Talvez já tenha sido usado, seja antigo demais ou não tenha sido copiado inteiro. Abra o link do e-mail mais recente ou peça um novo.',
  notUnderstood: 'Este endereço não foi entendido',
  notUnderstoodText: 'Falta uma parte ou há uma errada, ou ele pertence a um formulário e não abre sozinho.',
  later: 'Tentativas demais',
  laterText: 'Chegou muita coisa da sua conexão em pouco tempo. Abra a página de novo em alguns minutos.',
  form: 'O formulário do pedido de adesão',
  home: 'O que há neste servidor',
};
