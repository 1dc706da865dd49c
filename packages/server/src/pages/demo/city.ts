import { daysOf, findText, type Initiative, type LanguageMap, type NetworkEvent, toInstant } from '@tejido/contract';
import { html } from 'hono/html';
import { type Html, renderPage } from '../html.ts';
import { demoNetwork, type Fallback } from './data.ts';

/*
 * The page of a municipality that does not exist, as its own people would have written it: it knows nothing of how the widgets
 * are made, and its style sheet is as hard on them as real ones are.
 */

const services = [
  ['Predial', 'Consulte su adeudo, pague en línea y descargue su recibo.'],
  ['Reportes de la vía pública', 'Fugas, baches, alumbrado: díganos dónde y siga el avance.'],
  ['Residuos', 'Horarios de recolección y puntos limpios por colonia.'],
  ['Licencias y permisos', 'Apertura de negocios, obra menor y uso de espacios públicos.'],
  ['Bibliotecas y casas de cultura', 'Catálogo, talleres y salas de estudio en los siete barrios.'],
  ['Salud y cuidados', 'Citas en los centros municipales y red de apoyo a quienes cuidan.'],
] as const;

const news = [
  [
    3,
    'El mercado de San Miguel reabre con captación de lluvia',
    'La nueva cubierta almacena agua para la limpieza diaria de los pasillos y de los sanitarios.',
  ],
  [
    9,
    'Abre la consulta del plan de sombra',
    'Hasta fin de mes, cada barrio puede proponer las calles que más árboles necesitan.',
  ],
  [16, 'Tres escuelas estrenan huerto', 'Familias y docentes prepararon los primeros bancales durante el verano.'],
] as const;

/** The city's front page, in Spanish. */
export function renderCity(fallback: Fallback, now: Date): Html {
  return renderPage({
    lang: 'es',
    title: 'Ayuntamiento de San Ejemplo del Río',
    description: 'Trámites, servicios y noticias del Ayuntamiento de San Ejemplo del Río.',
    styles: ['/assets/demo/city.css'],
    head: html`<script src="/embed/tejido.js" async></script>`,
    body: html`<body>
<a class="skip" href="#contenido">Ir al contenido</a>
${header()}
<main id="contenido">
${hero()}
${servicesSection()}
${networkSection(fallback)}
${calendarSection(fallback)}
${newsSection(now)}
</main>
${footer()}
</body>`,
  });
}

function header(): Html {
  return html`<header>
<div class="bar"><p>Emergencias <a href="tel:911">911</a></p><p>Atención ciudadana <a href="tel:072">072</a></p></div>
<div class="masthead">
<p class="name"><span>Ayuntamiento de</span> San Ejemplo del Río</p>
<nav aria-label="Principal"><ul>
<li><a href="#tramites">Trámites</a></li>
<li><a href="#alianzas">Agenda 2030</a></li>
<li><a href="#eventos">Eventos</a></li>
<li><a href="#noticias">Noticias</a></li>
<li><a href="#contacto">Contacto</a></li>
</ul></nav>
</div>
</header>`;
}

function hero(): Html {
  return html`<section class="hero" aria-labelledby="lema">
<div>
<h1 id="lema">Agua, sombra y barrio</h1>
<p>El plan de la ciudad para 2030 se escribe en las calles: con quienes viven, estudian y trabajan en ellas.</p>
<p><a class="action" href="#alianzas">Conozca las alianzas</a></p>
</div>
<img src="/assets/demo/river.svg" alt="" width="640" height="400">
</section>`;
}

function servicesSection(): Html {
  return html`<section id="tramites" aria-labelledby="tramites-titulo">
<h2 id="tramites-titulo">Trámites y servicios</h2>
<ul class="services">${services.map(([title, text]) => html`<li><h3>${title}</h3><p>${text}</p></li>\n`)}</ul>
</section>`;
}

function networkSection({ network, initiatives }: Fallback): Html {
  const name = textIn(network.name);
  return html`<section id="alianzas" class="network" aria-labelledby="alianzas-titulo">
<h2 id="alianzas-titulo">Alianzas para la Agenda 2030</h2>
<p class="lead">San Ejemplo del Río participa en la ${name}. Estas son iniciativas de la red en todo el país; muchas buscan con quién crecer.</p>
<ul class="goals" aria-label="Objetivos de Desarrollo Sostenible de nuestro plan">
${[
  [6, 'Agua limpia y saneamiento'],
  [11, 'Ciudades y comunidades sostenibles'],
  [13, 'Acción por el clima'],
].map(
  ([goal, title]) =>
    html`<li><tejido-sdg-badge goal="${goal}" lang="es">ODS ${goal}: ${title}</tejido-sdg-badge></li>\n`,
)}</ul>
<tejido-initiative-list class="widget-list" network="${demoNetwork}" lang="es" limit="6" heading-level="3">
<ul>${initiatives.map((initiative) => html`<li>${initiativeLine(initiative)}</li>\n`)}</ul>
<p><a href="${network.url ?? '/'}">Todas las iniciativas de la ${name}</a></p>
</tejido-initiative-list>
<p class="join"><a class="action" href="/${demoNetwork}/embed/join-form?lang=es">Solicitar el ingreso</a></p>
</section>`;
}

function calendarSection({ events }: Fallback): Html {
  return html`<section id="eventos" aria-labelledby="eventos-titulo">
<h2 id="eventos-titulo">Agenda de la red</h2>
<tejido-event-calendar class="widget-calendar" network="${demoNetwork}" lang="es" heading-level="3">
<ul>${events.map((event) => html`<li>${eventLine(event)}</li>\n`)}</ul>
<p><a href="/v1/networks/${demoNetwork}/events.ics?lang=es">Añadir estos eventos a su calendario</a></p>
</tejido-event-calendar>
</section>`;
}

function newsSection(now: Date): Html {
  return html`<section id="noticias" aria-labelledby="noticias-titulo">
<h2 id="noticias-titulo">Noticias</h2>
<div class="news">${news.map(([daysAgo, title, text]) => {
    const date = toInstant(now.getTime() - daysAgo * 24 * 60 * 60_000, 'America/Mexico_City');
    return html`<article><p><time datetime="${date.slice(0, 10)}">${dayOf(date, 'America/Mexico_City')}</time></p><h3>${title}</h3><p>${text}</p></article>\n`;
  })}</div>
</section>`;
}

function footer(): Html {
  return html`<footer id="contacto">
<div>
<h2>Contacto</h2>
<address>Palacio Municipal, Plaza de la Ceiba 1<br>San Ejemplo del Río<br>Lunes a viernes, de 9:00 a 16:00</address>
<p><a href="mailto:atencion@sanejemplo.example">atencion@sanejemplo.example</a></p>
</div>
<div>
<h2>Accesibilidad</h2>
<p>Queremos que este sitio sirva a todas las personas. Si algo no funciona con su lector de pantalla, su teclado o su teléfono, escríbanos y lo corregiremos.</p>
</div>
<div>
<h2>Sobre esta página</h2>
<p>Es una demostración: el municipio no existe. Las iniciativas y los eventos vienen de una red de demostración, mediante los componentes de <a href="/">Tejido</a>.</p>
</div>
</footer>`;
}

function initiativeLine({ title, summary, url }: Initiative): Html {
  const name = textIn(title);
  return html`${url ? html`<a href="${url}">${name}</a>` : html`<strong>${name}</strong>`}. ${textIn(summary)}`;
}

/** On the days of the event's own clock: nobody knows the reader's here. */
function eventLine(event: NetworkEvent): Html {
  const { first, last } = daysOf(event, event.timeZone);
  const days = new Intl.DateTimeFormat('es-MX', { dateStyle: 'long', timeZone: 'UTC' });
  return html`<time datetime="${event.start}">${days.formatRange(new Date(first), new Date(last))}</time>: ${textIn(event.title)}`;
}

const textIn = (text: LanguageMap): string => findText(text, ['es'])?.text ?? '';

const dayOf = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat('es-MX', { dateStyle: 'long', timeZone }).format(Date.parse(instant));
