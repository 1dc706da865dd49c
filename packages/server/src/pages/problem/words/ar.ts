import type { ProblemWords } from './words.ts';

/** The page in the place of one that cannot be shown, in Arabic. */
export const ar: ProblemWords = {
  unavailable: 'هذه الصفحة غير متاحة الآن',
  unavailableText:
    'الخادم قيد التشغيل، أو ينقصه شيء يحتاج إليه. لا يستغرق ذلك عادةً سوى ثوانٍ. ما سبق حفظه لا يزال محفوظًا.',
  kept: 'ربما لم يصل ما أرسلتموه. لا يزال لدى متصفحكم: أعيدوا تحميل هذه الصفحة لإرساله من جديد، أو عودوا إلى الصفحة السابقة.',
  again: 'المحاولة مرة أخرى',
  fault: 'حدث خطأ هنا',
  faultText: 'ليس الخطأ منكم. يستطيع من يدير هذا الخادم معرفة السبب بهذا الرقم:',
};
