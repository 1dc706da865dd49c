import type { words as english } from '../en/join-trouble.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  refused: 'Le serveur n’a pas accepté votre demande. Ce que vous avez saisi est toujours ici. Code : {code}.',
  trapped:
    'Un champ caché a été rempli, peut-être par votre navigateur. Nous l’avons vidé : envoyez de nouveau votre demande.',
  tooLarge: 'Votre demande est trop longue pour être envoyée. Raccourcissez vos réponses et renvoyez-la.',
  keyReused:
    'Une version antérieure de cette demande nous est déjà parvenue. Si vous la renvoyez, elle comptera comme une autre demande.',
  networkGone: 'Ce serveur ne reçoit plus de demandes pour ce réseau. Ce que vous avez saisi est toujours ici.',
};
