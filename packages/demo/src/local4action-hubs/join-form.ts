import type { JoinForm } from '@tejido/contract';

/**
 * Who takes part in the hubs comes with a place, and often with an initiative that is to become one: led locally, with results agreed beforehand
 * that are there within one to three years.
 */
export const joinForm: JoinForm = {
  steps: [
    {
      title: { es: 'Quién es usted', en: 'About you', fr: 'Qui êtes-vous ?' },
      fields: [
        { name: 'applicant' },
        { name: 'name' },
        { name: 'email' },
        {
          name: 'organizationName',
          label: {
            es: 'Nombre del gobierno local o de la organización',
            en: 'Local government or organization',
            fr: 'Nom de la collectivité ou de l’organisation',
          },
          shownWhen: { field: 'applicant', is: ['organization'] },
        },
        { name: 'organizationUrl', shownWhen: { field: 'applicant', is: ['organization'] } },
        { name: 'sector' },
        {
          name: 'place',
          required: true,
          label: { es: 'Municipio o región', en: 'Municipality or region', fr: 'Commune ou région' },
        },
        { name: 'languages' },
      ],
    },
    {
      title: { es: 'Su iniciativa', en: 'Your initiative', fr: 'Votre initiative' },
      fields: [
        {
          name: 'has-initiative',
          kind: 'yes-no',
          required: true,
          label: {
            es: '¿Trabaja en una iniciativa que podría ser un HUB?',
            en: 'Do you work on an initiative that could become a HUB?',
            fr: 'Travaillez-vous à une initiative qui pourrait devenir un HUB ?',
          },
          hint: {
            es: 'La impulsa un gobierno local o regional, o una asociación de ellos.',
            en: 'It is led by a local or regional government, or by an association of them.',
            fr: 'Elle est portée par une collectivité locale ou régionale, ou par une association de collectivités.',
          },
        },
        {
          name: 'results-within',
          kind: 'choice',
          required: true,
          shownWhen: { field: 'has-initiative', is: ['yes'] },
          label: {
            es: '¿En cuánto tiempo dará resultados?',
            en: 'How soon will it have results?',
            fr: 'Dans quel délai donnera-t-elle des résultats ?',
          },
          options: [
            { code: 'one-year', label: { es: 'Un año', en: 'One year', fr: 'Un an' } },
            { code: 'two-years', label: { es: 'Dos años', en: 'Two years', fr: 'Deux ans' } },
            { code: 'three-years', label: { es: 'Tres años', en: 'Three years', fr: 'Trois ans' } },
          ],
        },
        {
          name: 'components',
          kind: 'choices',
          shownWhen: { field: 'has-initiative', is: ['yes'] },
          label: { es: '¿Qué aporta?', en: 'What does it contribute?', fr: 'Qu’apporte-t-elle ?' },
          options: [
            {
              code: 'local-global-link',
              label: {
                es: 'Une lo local con lo global',
                en: 'It links the local and the global',
                fr: 'Elle relie le local et le mondial',
              },
            },
            {
              code: 'acceleration',
              label: {
                es: 'Acelera la Agenda 2030 en el territorio',
                en: 'It speeds up the 2030 Agenda in its territory',
                fr: 'Elle accélère l’Agenda 2030 sur son territoire',
              },
            },
            {
              code: 'synchronization',
              label: {
                es: 'Se suma al trabajo de otras iniciativas',
                en: 'It joins the work of other initiatives',
                fr: 'Elle rejoint le travail d’autres initiatives',
              },
            },
          ],
        },
        {
          name: 'initiative',
          kind: 'long-text',
          max: 1000,
          shownWhen: { field: 'has-initiative', is: ['yes'] },
          label: { es: 'Cuéntenos de ella', en: 'Tell us about it', fr: 'Parlez-nous d’elle' },
        },
        { name: 'goals', required: true },
        { name: 'message' },
      ],
    },
  ],
};
