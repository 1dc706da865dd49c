import type { LanguageMap } from '@tejido/contract';

/*
 * What the texts are made of: the same sentence in three languages. The first words of each list are the commonest.
 */

type Word = readonly [es: string, en: string, pt: string];

const acts: readonly Word[] = [
  ['Gestión', 'Management', 'Gestão'],
  ['Educación', 'Education', 'Educação'],
  ['Formación', 'Training', 'Formação'],
  ['Restauración', 'Restoration', 'Restauração'],
  ['Observatorio', 'Observatory', 'Observatório'],
  ['Cooperativa', 'Cooperative', 'Cooperativa'],
  ['Laboratorio', 'Laboratory', 'Laboratório'],
  ['Protección', 'Protection', 'Proteção'],
  ['Planificación', 'Planning', 'Planejamento'],
  ['Escuela', 'School', 'Escola'],
  ['Archivo', 'Archive', 'Arquivo'],
  ['Feria', 'Fair', 'Feira'],
  ['Cartografía', 'Mapping', 'Cartografia'],
  ['Brigada', 'Brigade', 'Brigada'],
  ['Caravana', 'Caravan', 'Caravana'],
];

const matters: readonly Word[] = [
  ['agua', 'water', 'água'],
  ['suelos', 'soils', 'solos'],
  ['energía solar', 'solar energy', 'energia solar'],
  ['salud comunitaria', 'community health', 'saúde comunitária'],
  ['vivienda', 'housing', 'moradia'],
  ['movilidad', 'mobility', 'mobilidade'],
  ['semillas', 'seeds', 'sementes'],
  ['bosques', 'forests', 'florestas'],
  ['reciclaje', 'recycling', 'reciclagem'],
  ['pesca artesanal', 'small-scale fishing', 'pesca artesanal'],
  ['lenguas originarias', 'indigenous languages', 'línguas originárias'],
  ['economía social', 'social economy', 'economia social'],
  ['cuidados', 'care', 'cuidados'],
  ['datos abiertos', 'open data', 'dados abertos'],
  ['memoria histórica', 'historical memory', 'memória histórica'],
  ['humedales', 'wetlands', 'zonas úmidas'],
  ['huertos escolares', 'school gardens', 'hortas escolares'],
  ['niebla', 'fog', 'neblina'],
  ['manglares', 'mangroves', 'manguezais'],
  ['apicultura', 'beekeeping', 'apicultura'],
  ['ciclovías', 'cycle paths', 'ciclovias'],
  ['compostaje', 'composting', 'compostagem'],
  ['glaciares', 'glaciers', 'geleiras'],
  ['tejido', 'weaving', 'tecelagem'],
];

const people: readonly Word[] = [
  ['mujeres', 'women', 'mulheres'],
  ['jóvenes', 'young people', 'jovens'],
  ['municipios', 'municipalities', 'municípios'],
  ['universidades', 'universities', 'universidades'],
  ['comunidades rurales', 'rural communities', 'comunidades rurais'],
  ['pueblos originarios', 'indigenous peoples', 'povos originários'],
  ['personas mayores', 'older people', 'pessoas idosas'],
  ['empresas pequeñas', 'small businesses', 'pequenas empresas'],
  ['docentes', 'teachers', 'professores'],
  ['recolectores', 'waste pickers', 'catadores'],
  ['artesanas', 'craftswomen', 'artesãs'],
  ['migrantes', 'migrants', 'migrantes'],
];

const ends: readonly Word[] = [
  ['reducir la desigualdad', 'reduce inequality', 'reduzir a desigualdade'],
  ['compartir lo que cada quien sabe', 'share what each one knows', 'partilhar o que cada um sabe'],
  ['medir los avances', 'measure progress', 'medir os avanços'],
  ['decidir en asamblea', 'decide in assembly', 'decidir em assembleia'],
  ['sembrar sin venenos', 'sow without poisons', 'semear sem venenos'],
  ['reparar lo dañado', 'repair what was damaged', 'reparar o danificado'],
  ['cerrar brechas digitales', 'close digital gaps', 'fechar lacunas digitais'],
  ['cuidar las cuencas', 'look after river basins', 'cuidar das bacias'],
  ['preparar a los barrios para el calor', 'prepare neighborhoods for heat', 'preparar os bairros para o calor'],
  ['abrir mercados cercanos', 'open nearby markets', 'abrir mercados próximos'],
];

const names = ['Aurora', 'Ceiba', 'Colibrí', 'Jacaranda', 'Maíz', 'Nopal', 'Quetzal', 'Sauce', 'Tepeyac', 'Yaguará'];

/** What draws one of a list. */
interface Draw {
  early: <T>(list: readonly T[]) => T;
  one: <T>(list: readonly T[]) => T;
  between: (least: number, most: number) => number;
}

const mapOf = (make: (language: 0 | 1 | 2) => string): LanguageMap => ({ es: make(0), en: make(1), pt: make(2) });

/** A title: "Gestión de agua con mujeres". */
export function titleOf(draw: Draw): LanguageMap {
  const act = draw.early(acts);
  const matter = draw.early(matters);
  const group = draw.early(people);
  const name = `${draw.one(names)} ${draw.between(1, 9999)}`;
  const joined = [
    ['de', 'con'],
    ['of', 'with'],
    ['de', 'com'],
  ] as const;
  return mapOf((language) => {
    const [of, by] = joined[language];
    return `${act[language]} ${of} ${matter[language]} ${by} ${group[language]} ${name}`;
  });
}

/** One sentence; "territorio" stands in each. */
export function summaryOf(draw: Draw): LanguageMap {
  const matter = draw.early(matters);
  const end = draw.early(ends);
  const group = draw.early(people);
  return mapOf(
    (language) =>
      [
        `Una alianza de ${group[0]} de cada territorio para ${end[0]} y trabajar por ${matter[0]}.`,
        `An alliance of ${group[1]} of each territory to ${end[1]} and work for ${matter[1]}.`,
        `Uma aliança de ${group[2]} de cada território para ${end[2]} e trabalhar por ${matter[2]}.`,
      ][language] as string,
  );
}

/** A paragraph of some sentences, with a word more that few records have. */
export function descriptionOf(draw: Draw, rare: string | undefined): LanguageMap {
  const sentences = Array.from({ length: draw.between(3, 7) }, () => summaryOf(draw));
  return mapOf((language) => {
    const text = sentences.map((map) => Object.values(map)[language]).join(' ');
    return rare === undefined ? text : `${text} ${rare}.`;
  });
}
