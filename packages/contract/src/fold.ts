/*
 * Text as search compares it: what people take for the same is the same, whatever keyboard or system it comes from. What the server keeps for
 * searching is made with this: a change here raises its `indexVersion`.
 */

/** What stands for an apostrophe, and for the letter that looks like one: the puso of Guaraní, the saltillo of Náhuatl, the ʼ of Maya. */
const apostrophes = /[`ʹʻʼʽʾʿˈˊˋ՚׳‘’‛′Ꞌꞌ]/g;
/** What is not seen, and the tatweel, which only makes an Arabic word longer. */
const unseen = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u0640]/gu;
/**
 * A letter with the marks that people leave out: accents, the tildes of Guaraní, the vowels of Arabic and Hebrew. In other scripts a mark is as
 * good as a letter (the vowels of Devanagari, the dots of が), and of Cyrillic й, ў and ї are letters, while ё is often written е.
 */
const marked =
  /(?!и\u0306|у\u0306|і\u0308)([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Common}])\p{M}+/gu;

/** Letters that are another one with something to it, or two in one. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
  // The alef with wasla, the ya without dots and that of Persian, the ta marbuta, and how Persian and Urdu write kaf and ha.
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ک: 'ك',
};

/**
 * Text as search compares it: lower case, without accents or other marks (`Educación` → `educacion`), with one apostrophe (`mbaꞌe` → `mba'e`),
 * one form of each letter and digit. Used for the index and for the query, on the server and in memory.
 */
export function fold(text: string): string {
  return (
    text
      // Taken apart below it would be a space with an accent.
      .replaceAll('´', "'")
      .normalize('NFKD')
      .toLowerCase()
      .replace(apostrophes, "'")
      .replace(unseen, '')
      .replace(marked, '$1')
      .replace(/l[·•‧∙⋅]+(?=l)/g, 'l')
      .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
      .replace(/[^\p{ASCII}]/gu, (letter) => letters[letter] ?? letter)
      .normalize('NFC')
  );
}

/**
 * Folded text in which what an apostrophe parts is one word, and so is a Catalan `l.l` or `l-l` of those who have no `·`. People who leave the
 * apostrophe out write so (`mbae`), and names are told apart so; in `l’eau` the parts are the words, and {@link fold} leaves them apart.
 */
export function foldTogether(text: string): string {
  return fold(text)
    .replace(/([\p{L}\p{M}\p{N}])'+(?=[\p{L}\p{N}])/gu, '$1')
    .replace(/(\p{L}l)[.-](?=l\p{L})/gu, '$1');
}
