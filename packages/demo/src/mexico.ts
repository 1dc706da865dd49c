import type { Initiative } from '@tejido/contract';

type Territory = NonNullable<Initiative['territory']>;

const state = (code: string, name: string, latitude: number, longitude: number, english = name): Territory => ({
  code: `MX-${code}`,
  name: { es: name, en: english },
  latitude,
  longitude,
});

/** The country, with its capital as its point. */
export const mexico: Territory = {
  code: 'MX',
  name: { es: 'México', en: 'Mexico' },
  latitude: 19.43,
  longitude: -99.13,
};

/** States of Mexico by ISO 3166-2 code, each with its capital as its point. */
export const states = {
  AGU: state('AGU', 'Aguascalientes', 21.88, -102.3),
  BCN: state('BCN', 'Baja California', 32.66, -115.47),
  BCS: state('BCS', 'Baja California Sur', 24.14, -110.31),
  CHH: state('CHH', 'Chihuahua', 28.64, -106.09),
  CHP: state('CHP', 'Chiapas', 16.75, -93.12),
  CMX: state('CMX', 'Ciudad de México', 19.43, -99.13, 'Mexico City'),
  COA: state('COA', 'Coahuila', 25.42, -101.0),
  COL: state('COL', 'Colima', 19.24, -103.73),
  DUR: state('DUR', 'Durango', 24.02, -104.67),
  GRO: state('GRO', 'Guerrero', 17.55, -99.5),
  GUA: state('GUA', 'Guanajuato', 21.02, -101.26),
  HID: state('HID', 'Hidalgo', 20.12, -98.73),
  JAL: state('JAL', 'Jalisco', 20.67, -103.35),
  MEX: state('MEX', 'Estado de México', 19.29, -99.66, 'State of Mexico'),
  MIC: state('MIC', 'Michoacán', 19.7, -101.19),
  MOR: state('MOR', 'Morelos', 18.92, -99.23),
  NAY: state('NAY', 'Nayarit', 21.51, -104.9),
  NLE: state('NLE', 'Nuevo León', 25.67, -100.31),
  OAX: state('OAX', 'Oaxaca', 17.06, -96.72),
  PUE: state('PUE', 'Puebla', 19.04, -98.2),
  QUE: state('QUE', 'Querétaro', 20.59, -100.39),
  ROO: state('ROO', 'Quintana Roo', 18.5, -88.3),
  SIN: state('SIN', 'Sinaloa', 24.81, -107.39),
  SLP: state('SLP', 'San Luis Potosí', 22.16, -100.98),
  SON: state('SON', 'Sonora', 29.07, -110.96),
  TAM: state('TAM', 'Tamaulipas', 23.74, -99.14),
  TLA: state('TLA', 'Tlaxcala', 19.32, -98.24),
  VER: state('VER', 'Veracruz', 19.54, -96.91),
  YUC: state('YUC', 'Yucatán', 20.97, -89.62),
  ZAC: state('ZAC', 'Zacatecas', 22.77, -102.57),
} as const satisfies Record<string, Territory>;
