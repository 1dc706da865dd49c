import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fold, foldTogether } from '../src/index.ts';

describe('what people take for the same is found by each other', () => {
  const same: Readonly<Record<string, readonly string[]>> = {
    Spanish: ['Educación', 'educacion', 'EDUCACIÓN', 'Educacio\u0301n', 'educa\u00ADción', 'educa\u200Bción'],
    'Spanish ñ': ['ÑANDÚ', 'nandu', 'ñandú'],
    French: ['Évènement à Liège', 'evenement a liege'],
    'French elision': ['l’eau', "l'eau", 'l‘eau', 'l´eau', 'l`eau'],
    Portuguese: ['AÇÃO', 'acao', 'ação'],
    'Guaraní puso': ['mba’e', "mba'e", 'mbaꞌe', 'mbaʼe', 'mba‘e', 'mba`e', 'mba´e', 'mbaʻe', 'MBAꞋE', 'mba＇e'],
    'Guaraní nasal vowels': ['ñemombaꞌe guasu ỹ ẽ ĩ õ ũ ã', "nemomba'e guasu y e i o u a"],
    'Guaraní g̃': ['G̃uarani', 'g̃uarani', 'guarani'],
    'Náhuatl saltillo and long vowels': ['tlahtōlli ꞌ', "tlahtolli '"],
    Maya: ['maaya t’aan', 'maaya tʼaan', "Maaya T'aan", 'máaya tꞌàan'],
    'Catalan punt volat': [
      'col·laboració',
      'coŀlaboració',
      'COL·LABORACIÓ',
      'col•laboracio',
      'col‧laboracio',
      'collaboracio',
    ],
    'Arabic vowels': ['مُدُن', 'مدن'],
    'Arabic tatweel': ['مـــدن', 'مدن'],
    'Arabic alef': ['أحمد', 'احمد', 'إحمد', 'آحمد', 'ٱحمد'],
    'Arabic ya': ['على', 'علي', 'علی'],
    'Arabic ta marbuta': ['مدرسة', 'مدرسه'],
    'Arabic hamza': ['مسؤول', 'مسوول'],
    'Arabic forms for print': ['ﻣﺪﻥ', 'مدن'],
    'Persian letters': ['کتاب', 'كتاب'],
    'Persian joined and with half a space': ['می\u200Cخواهم', 'میخواهم'],
    'Arabic and Persian digits': ['٢٠٣٠', '۲۰۳۰', '2030'],
    Hebrew: ['שָׁלוֹם', 'שלום'],
    'full width': ['ＯＤＳ　２０３０', 'ods 2030', 'ODS 2030'],
    'ligatures and small digits': ['ﬁnanzas CO₂ m²', 'finanzas co2 m2'],
    'German ß': ['Straße', 'STRASSE', 'strasse', 'STRAẞE'],
    'Turkish i': ['İstanbul', 'ıstanbul', 'istanbul', 'ISTANBUL'],
    'Polish, Nordic and others': ['Łódź Øresund Æther œuvre', 'lodz oresund aether oeuvre'],
    'Greek sigma': ['ΟΔΟΣ', 'οδος', 'οδός', 'οδοσ'],
    'Russian ё': ['ёлка', 'елка', 'Ёлка'],
    Vietnamese: ['Hà Nội', 'ha noi'],
    'Japanese in half width': ['ガス', 'ｶﾞｽ'],
    Korean: ['학교', '학교'],
    Hindi: ['हिन्दी', 'हिन्\u200Dदी'],
    Chinese: ['城市'],
    'everything else': ['6.1 & <b>'],
    nothing: [''],
  };
  for (const [kind, texts] of Object.entries(same))
    test(kind, () => {
      for (const text of texts) {
        assert.equal(fold(text), fold(texts[0] as string), text);
        assert.equal(fold(fold(text)), fold(text), text);
        for (const form of ['NFC', 'NFD'] as const) assert.equal(fold(text.normalize(form)), fold(text), text);
      }
    });
});

describe('what people tell apart is not found by each other', () => {
  const apart: Readonly<Record<string, readonly [string, string]>> = {
    'Russian й is a letter': ['край', 'краи'],
    'Ukrainian ї is a letter': ['їх', 'іх'],
    'Hindi vowels are letters': ['कि', 'की'],
    'Tamil vowels are letters': ['கா', 'கி'],
    'Thai vowels are letters': ['กิน', 'กัน'],
    'Japanese dots are letters': ['ガス', 'カス'],
    'Chinese of two scripts': ['教育', '敎育'],
    'Chinese, simplified and traditional': ['资源', '資源'],
    'Arabic letters': ['مدن', 'مدى'],
    'another Latin letter': ['casa', 'caza'],
    'an l and two': ['cala', 'cal·la'],
    'words and one word': ["l'eau", 'leau'],
  };
  for (const [kind, [one, other]] of Object.entries(apart)) test(kind, () => assert.notEqual(fold(one), fold(other)));
});

describe('words that an apostrophe or a point parts are one where that is asked for', () => {
  const together: Readonly<Record<string, readonly string[]>> = {
    mbae: ['mba’e', "MBA'E", 'mbaꞌe', 'mbae'],
    collaboracio: ['col·laboració', 'col.laboració', 'col-laboració', 'collaboració'],
    'ohiggins sa': ['O’Higgins SA', 'OHiggins SA'],
    "ha' ": ['haʼ '],
    's.l.l.': ['S.L.L.'],
  };
  for (const [folded, texts] of Object.entries(together))
    test(folded, () => {
      for (const text of texts) assert.equal(foldTogether(text), folded, text);
    });
});
