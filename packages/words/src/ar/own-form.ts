import type { words as english } from '../en/own-form.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  step: 'الخطوة {number} من {count}',
  next: 'متابعة',
  back: 'رجوع',
  yes: 'نعم',
  no: 'لا',
  now: 'أُضيف سؤال: {fields}',
  notNow: 'لم يعد مطلوبًا: {fields}',
};
