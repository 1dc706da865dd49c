import { calendarAt } from './calendar.ts';
import { demoNotice, demoSubmissions } from './origin.ts';
import type { DemoNetwork } from './records.ts';
import { events } from './red-alianzas-mx/events.ts';
import { initiatives } from './red-alianzas-mx/initiatives.ts';
import { organizations } from './red-alianzas-mx/organizations.ts';

const network: DemoNetwork['network'] = {
  slug: 'red-alianzas-mx',
  name: {
    es: 'Red de Alianzas para la Acción Local',
    en: 'Network of Partnerships for Local Action',
  },
  summary: {
    es: 'Personas y organizaciones de todos los sectores que llevan la Agenda 2030 a cada rincón de México por medio de alianzas y desde lo local.',
    en: 'People and organizations of every sector who bring the 2030 Agenda to each corner of Mexico through partnerships, starting from where they live.',
  },
  url: 'https://mexico.un.org/es/256232-red-de-alianzas-para-la-acci%C3%B3n-local',
  languages: ['es', 'en'],
  timeZone: 'America/Mexico_City',
  purposes: [
    { code: 'reflection', label: { es: 'Reflexión', en: 'Reflection' } },
    { code: 'learning', label: { es: 'Aprendizaje', en: 'Learning' } },
    { code: 'visibility', label: { es: 'Visibilidad', en: 'Visibility' } },
    { code: 'connections', label: { es: 'Vinculación', en: 'Connections' } },
  ],
  sectors: [
    { code: 'public', label: { es: 'Sector público', en: 'Public sector' } },
    { code: 'academia', label: { es: 'Academia', en: 'Academia' } },
    { code: 'civil-society', label: { es: 'Sociedad civil', en: 'Civil society' } },
    { code: 'private', label: { es: 'Sector privado', en: 'Private sector' } },
    { code: 'international-cooperation', label: { es: 'Cooperación internacional', en: 'International cooperation' } },
    { code: 'general-population', label: { es: 'Población en general', en: 'General population' } },
  ],
  kinds: [
    { code: 'programme', label: { es: 'Programa', en: 'Programme' } },
    { code: 'thematic-network', label: { es: 'Red temática', en: 'Thematic network' } },
    { code: 'coalition', label: { es: 'Coalición', en: 'Coalition' } },
    { code: 'project', label: { es: 'Proyecto', en: 'Project' } },
    { code: 'call-for-proposals', label: { es: 'Convocatoria', en: 'Call for proposals' } },
  ],
  themes: [
    { code: 'partnerships', label: { es: 'Alianzas para la Agenda 2030', en: 'Partnerships for the 2030 Agenda' } },
    { code: 'voluntary-reviews', label: { es: 'Revisiones voluntarias', en: 'Voluntary reviews' } },
    { code: 'social-economy', label: { es: 'Economía social y solidaria', en: 'Social and solidarity economy' } },
    { code: 'green-infrastructure', label: { es: 'Infraestructura verde', en: 'Green infrastructure' } },
    { code: 'emergencies', label: { es: 'Atención en emergencias', en: 'Care in emergencies' } },
    { code: 'water', label: { es: 'Agua', en: 'Water' } },
  ],
  categories: [
    { code: 'side-event', label: { es: 'Evento paralelo', en: 'Side event' } },
    { code: 'meeting', label: { es: 'Reunión', en: 'Meeting' } },
    { code: 'workshop', label: { es: 'Taller', en: 'Workshop' } },
    { code: 'webinar', label: { es: 'Seminario en línea', en: 'Webinar' } },
    { code: 'open-day', label: { es: 'Jornada abierta', en: 'Open day' } },
  ],
  privacyNotices: [demoNotice(['es', 'en'])],
  submissions: demoSubmissions,
  brand: { accent: '#0b6b50' },
};

/** The Red de Alianzas para la Acción Local, after the summary of its side event of 30 January 2024. */
export function redAlianzasMx(now: Date): DemoNetwork {
  const calendar = calendarAt(now, network.timeZone);
  return { network, organizations, initiatives: initiatives(calendar), events: events(calendar) };
}
