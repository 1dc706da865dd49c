import type { words as english } from '../en/publication.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  title: 'Ce qui est public',
  will: 'Si votre demande est acceptée, le nom, la page web, le secteur et les objectifs de l’organisation seront publiés ici. Vous l’avez accepté.',
  wont: 'Si votre demande est acceptée, l’organisation sera membre et rien d’elle ne sera publié. Vous pouvez accepter la publication là où vous corrigez vos données.',
  published:
    'La fiche de l’organisation est publique depuis le {day} : son nom, sa page web, son secteur et ses objectifs. Rien d’autre de votre demande n’est public.',
  withdrawn: 'Vous avez retiré la fiche le {day}. Plus rien de votre demande n’est public.',
  nothing: 'Rien de votre demande n’est public.',
  withdraw: 'Retirer ma fiche',
  withdrawQuestion: 'Retirer la fiche de l’organisation ?',
  withdrawText:
    'Personne ne la trouvera plus ici. L’organisation reste membre. Ce que d’autres sites ont copié reste chez eux.',
  withdrawConfirm: 'Oui, retirer la fiche',
  erased: 'La fiche publique de l’organisation est retirée aussi.',
  mailed:
    'Comme vous l’avez accepté, le nom, la page web, le secteur et les objectifs de l’organisation sont maintenant publics. Rien d’autre de votre demande ne l’est. Vous pouvez retirer la fiche à tout moment.',
  desk: {
    will: 'L’organisation l’a accepté : l’accepter publie son nom, sa page web, son secteur et ses objectifs.',
    wont: 'L’organisation n’a pas accepté d’être publiée : l’accepter en fait un membre et ne publie rien.',
    published: 'Sa fiche est publique depuis le {day}.',
    withdrawn: 'L’organisation a retiré sa fiche le {day} ; elle n’est plus publique.',
  },
};
