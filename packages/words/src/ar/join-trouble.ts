import type { words as english } from '../en/join-trouble.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  refused: 'لم يقبل الخادم طلبك. ما كتبته ما زال هنا. الرمز: {code}.',
  trapped: 'مُلئ حقل مخفي، ربما بواسطة متصفحك. لقد أفرغناه. أرسل طلبك مرة أخرى.',
  tooLarge: 'طلبك أطول من أن يُرسل. اختصر إجاباتك وأرسله مرة أخرى.',
  keyReused: 'وصلتنا نسخة سابقة من هذا الطلب. إذا أرسلته مرة أخرى فسيُعدّ طلبًا آخر.',
  networkGone: 'لم يعد هذا الخادم يستقبل طلبات لهذه الشبكة. ما كتبته ما زال هنا.',
};
