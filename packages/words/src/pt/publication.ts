import type { words as english } from '../en/publication.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  title: 'O que é público',
  will: 'Se o seu pedido for aceito, serão publicados aqui o nome, a página, o setor e os objetivos da organização. Você concordou com isso.',
  wont: 'Se o seu pedido for aceito, a organização será membro e nada dela será publicado. Você pode concordar com a publicação onde corrige os seus dados.',
  published:
    'A ficha da organização é pública desde {day}: o nome, a página, o setor e os objetivos. Nada mais do seu pedido é público.',
  withdrawn: 'Você retirou a ficha em {day}. Nada do seu pedido é mais público.',
  nothing: 'Nada do seu pedido é público.',
  withdraw: 'Retirar a minha ficha',
  withdrawQuestion: 'Retirar a ficha da organização?',
  withdrawText:
    'Ninguém mais a encontrará aqui. A organização continua sendo membro. O que outros sites copiaram fica com eles.',
  withdrawConfirm: 'Sim, retirar a ficha',
  erased: 'A ficha pública da organização também é retirada.',
  mailed:
    'Como você concordou, agora são públicos o nome, a página, o setor e os objetivos da organização. Nada mais do seu pedido é. Você pode retirar a ficha quando quiser.',
  desk: {
    will: 'A organização concordou: ao aceitar, publicam-se o seu nome, a sua página, o seu setor e os seus objetivos.',
    wont: 'A organização não concordou em ser publicada: ao aceitar, ela se torna membro e nada é publicado.',
    published: 'A sua ficha é pública desde {day}.',
    withdrawn: 'A organização retirou a sua ficha em {day}; ela não é mais pública.',
  },
};
