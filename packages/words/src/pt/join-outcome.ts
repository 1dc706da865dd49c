import type { words as english } from '../en/join-outcome.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
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
