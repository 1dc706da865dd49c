import type { OwnPageWords } from './words.ts';

/** A join request’s own page in Portuguese. */
export const pt: OwnPageWords = {
  title: 'Seu pedido de adesão',
  status: {
    received: 'Seu pedido ainda não foi confirmado e não conta até que seja.',
    confirmed: 'Seu pedido está confirmado. A coordenação da rede vai lê-lo e responder por e-mail.',
    accepted: 'Seu pedido foi aceito.',
    declined: 'Seu pedido foi recusado.',
  },
  confirm: 'Confirmar meu pedido',
  expires: (day) => `Se não for confirmado, nós o apagaremos depois de ${day}.`,
  held: 'Os dados que guardamos',
  sent: 'Enviado',
  changed: 'Última alteração',
  targets: 'Metas dos objetivos',
  agreed: 'Você concordou com',
  agreedAt: 'Quando concordou',
  agreedOn: 'Em que página',
  notice: 'Aviso de privacidade',
  wording: 'SHA-256 do texto',
  yourRights: 'O que você pode fazer',
  correct: 'Corrigir meus dados',
  save: 'Salvar minhas correções',
  back: 'Voltar ao meu pedido',
  download: 'Baixar meus dados (JSON)',
  erase: 'Apagar meu pedido',
  eraseQuestion: 'Apagar seu pedido e todos os seus dados?',
  eraseText:
    'Isso não pode ser desfeito. A rede não saberá mais do seu pedido; o que as pessoas da rede já leram ou lhe escreveram por e-mail fica com elas.',
  eraseConfirm: 'Sim, apagar tudo',
  erased: 'Seu pedido foi apagado',
  erasedText: 'Não guardamos mais nenhum dado seu aqui. Este link não funciona mais.',
  tooOften: 'O endereço de e-mail foi alterado vezes demais. Escreva para a rede, por favor.',
  invalid: 'Este link não funciona',
  invalidText:
    'Talvez não tenha sido copiado inteiro, um e-mail mais novo o tenha substituído ou o pedido tenha sido apagado. Abra o link do e-mail mais recente.',
};
