import type { words as english } from '../en/sdg-picker.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  label: 'أهداف التنمية المستدامة',
  search: 'البحث في الأهداف والغايات',
  searchGoals: 'البحث في الأهداف',
  searchHint: 'كلمة أو رقم، مثل «المياه» أو «6.1».',
  upTo: 'الحد الأقصى للاختيارات: {count}.',
  found: {
    zero: 'لا نتائج',
    one: 'نتيجة واحدة',
    two: 'نتيجتان',
    few: '{count} نتائج',
    many: '{count} نتيجة',
    other: '{count} نتيجة',
  },
  nothingFound: 'لا نتائج. جرّب كلمة أخرى.',
  targets: 'الغايات',
  noneChosen: 'لم تختر شيئًا بعد',
  chosen: {
    zero: 'لا اختيارات',
    one: 'اختيار واحد',
    two: 'اختياران',
    few: '{count} اختيارات',
    many: '{count} اختيارًا',
    other: '{count} اختيار',
  },
  chosenOf: 'الاختيارات: {count} من {max}',
  full: 'أزل اختيارًا لتضيف غيره.',
  remove: 'إزالة:',
  required: 'اختر هدفًا أو غاية على الأقل.',
  goalRequired: 'اختر هدفًا واحدًا على الأقل.',
  tooMany: 'الحد الأقصى للاختيارات: {count}.',
};
