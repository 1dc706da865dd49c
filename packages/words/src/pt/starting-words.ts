import type { words as english } from '../en/starting-words.ts';
import type { Like } from '../like.ts';

/** What a new network begins with: words to sort records by, and a privacy notice. */
export const words: Like<typeof english> = {
  sectors: {
    public: 'Setor público',
    private: 'Setor privado',
    'general-population': 'População em geral',
    academia: 'Academia',
    'civil-society': 'Sociedade civil',
    'international-cooperation': 'Cooperação internacional',
    'local-government': 'Governo local',
    'regional-government': 'Governo regional',
    'government-association': 'Associação de governos locais',
    'national-government': 'Governo nacional',
    cooperative: 'Cooperativa',
    mutual: 'Mútua',
    association: 'Associação',
    foundation: 'Fundação',
    'social-enterprise': 'Empresa social',
  },
  kinds: {
    programme: 'Programa',
    'thematic-network': 'Rede temática',
    coalition: 'Coalizão',
    project: 'Projeto',
    'call-for-proposals': 'Chamada de propostas',
  },
  categories: {
    meeting: 'Reunião',
    workshop: 'Oficina',
    conference: 'Conferência',
    course: 'Curso',
  },
  notice:
    'Usamos o que você nos envia para responder e para manter a lista de membros da rede. Você pode ler, corrigir e apagar tudo a qualquer momento pelo link do nosso e-mail.',
  membership:
    'Concordo que a rede use os meus dados para responder ao meu pedido e para manter a sua lista de membros.',
  publication: 'Concordo que a ficha da nossa organização seja publicada.',
};
