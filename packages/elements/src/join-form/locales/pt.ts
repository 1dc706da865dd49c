import type { JoinFormMessages } from '../message-keys.ts';
import type { OutcomeMessages } from '../outcome-keys.ts';
import type { OwnFormMessages } from '../own-form-keys.ts';
import type { TroubleMessages } from '../trouble-keys.ts';

export const messages: JoinFormMessages = {
  loading: 'Carregando o formulário…',
  loadFailed: 'Não foi possível carregar o formulário.',
  offline: 'Você está sem conexão.',
  retry: 'Tentar novamente',
  closed: 'No momento, esta rede não está recebendo pedidos de adesão.',

  title: 'Peça a adesão à rede',
  optional: '(opcional)',
  keptOnDevice: 'O que você escrever fica guardado neste dispositivo até o envio.',
  keptOnPage: 'O que você escrever só é mantido enquanto esta página estiver aberta.',
  restored: 'Isto é o que você escreveu antes neste dispositivo.',
  startAgain: 'Recomeçar com o formulário vazio',
  shared: 'Este computador é compartilhado: não guardar o que escrevo',

  applicant: 'Quem pede a adesão?',
  person: 'Uma pessoa',
  personHint: 'Com ou sem organização',
  organization: 'Uma organização',
  name: 'Seu nome',
  nameForOrganization: 'Nome da pessoa de contato',
  email: 'E-mail',
  emailHint: 'Enviaremos a resposta para este endereço.',
  organizationName: 'Organização da qual você faz parte',
  organizationNameForOrganization: 'Nome da organização',
  organizationUrl: 'Página da organização na internet',
  organizationUrlHint: 'Por exemplo: www.example.org',
  sector: 'Setor',
  choose: 'Escolha um',
  place: 'Cidade ou região',
  goals: 'Objetivos de Desenvolvimento Sustentável em que você atua',
  goalsChosen: { one: '{count} escolhido', other: '{count} escolhidos' },
  languages: 'Idiomas que você fala',
  languagesHint: 'Marque todos os que se aplicam.',
  offers: 'O que você pode oferecer?',
  offersHint: 'Por exemplo: conhecimento, tempo, um local, contatos.',
  needs: 'O que você procura?',
  needsHint: 'Por exemplo: parcerias, formação, financiamento, visibilidade.',
  message: 'Algo mais que queira nos contar',
  'consent.purposes': 'Seus dados',
  wholeNotice: 'O aviso completo (em outra aba)',
  noticeOnly: 'Este aviso só existe em: {languages}.',

  problem: 'Há um problema',
  error: 'Erro:',
  fieldRequired: 'Preencha “{field}”',
  fieldWrong: 'Verifique “{field}”: não foi aceito',

  send: 'Enviar meu pedido',
  sending: 'Enviando seu pedido…',
  notThrough: 'O envio do seu pedido ainda não foi concluído',
  keepOpen: 'Vamos enviá-lo de novo. Mantenha esta página aberta.',
  received: 'Recebemos seu pedido',
};

export const outcome: OutcomeMessages = {
  applicantRequired: 'Escolha se quem pede a adesão é uma pessoa ou uma organização',
  nameRequired: 'Escreva seu nome',
  nameRequiredForOrganization: 'Escreva o nome da pessoa de contato',
  emailRequired: 'Escreva um endereço de e-mail',
  emailFormat: 'Escreva um endereço de e-mail válido, como nome@example.org',
  organizationNameRequired: 'Escreva o nome da organização',
  organizationUrlFormat: 'Escreva um endereço de página válido, como www.example.org',
  sectorRequired: 'Escolha um setor',
  'consent.purposesRequired': 'Marque a caixa para concordar; sem isso não podemos tratar seu pedido',
  'consent.purposesFormat': 'O aviso de privacidade mudou. Leia-o e marque as caixas de novo',
  too_long: {
    one: '“{field}” deve ter no máximo {count} caractere',
    other: '“{field}” deve ter no máximo {count} caracteres',
  },
  too_many: 'Escolha no máximo {count} em “{field}”',
  control_character: '“{field}” contém um caractere que não pode ser usado. Apague o texto e escreva-o de novo',

  unreachable: 'Não conseguimos contato com o servidor.',
  slow: 'O servidor demorou demais para responder.',
  busy: 'O servidor está recebendo pedidos demais neste momento.',
  unavailable: 'O servidor não está disponível neste momento.',
  failing: 'Algo deu errado no servidor.',
  unexpected:
    'Quem respondeu não foi o nosso servidor. Em uma rede Wi-Fi pública, talvez seja preciso entrar nela primeiro.',
  inFlight: 'O servidor ainda está processando seu pedido.',
  waitsOnDevice:
    'Seu pedido está guardado neste dispositivo. Ele será enviado de novo enquanto esta página estiver aberta ou quando você voltar a ela.',
  waitsOnPage:
    'Mantenha esta página aberta: seu pedido não está guardado neste dispositivo. Ele será enviado de novo a partir daqui.',
  nextTry: 'Próxima tentativa: {time}.',
  nextTryOnline: 'Ele será enviado assim que houver conexão.',
  sendNow: 'Enviar de novo agora',
  change: 'Alterar minhas respostas',

  step: 'Falta um passo: abra o e-mail que enviamos para {email}',
  until: 'Até você confirmar lá, seu pedido não conta.',
  sendAgain: 'Enviar o e-mail de novo',
  sentAgain: 'O e-mail está de novo a caminho.',
  already: 'Seu pedido já está confirmado.',
  gone: 'Este pedido já não está aqui. Envie-o de novo.',
  wrongAddress: 'Endereço errado?',
  reference: 'Referência',
  another: 'Enviar outro pedido',
};

export const trouble: TroubleMessages = {
  refused: 'O servidor não aceitou seu pedido. O que você escreveu continua aqui. Código: {code}.',
  trapped: 'Um campo oculto foi preenchido, talvez pelo seu navegador. Nós o esvaziamos: envie de novo.',
  tooLarge: 'Seu pedido é longo demais para ser enviado. Encurte as respostas e envie de novo.',
  keyReused: 'Já recebemos uma versão anterior deste pedido. Se você enviar de novo, contará como outro pedido.',
  networkGone: 'Este servidor não recebe mais pedidos para esta rede. O que você escreveu continua aqui.',
};

export const ownForm: OwnFormMessages = {
  step: 'Passo {number} de {count}',
  next: 'Continuar',
  back: 'Voltar',
  yes: 'Sim',
  no: 'Não',
  now: 'Agora também se pergunta: {fields}',
  notNow: 'Já não se pergunta: {fields}',
};
