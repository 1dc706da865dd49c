import type { words as english } from '../en/missing-texts.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  title: 'نصوص لا يستطيع بعض الناس قراءتها',
  formsTitle: 'لغات الاستمارة التي ليس فيها إشعار خصوصية',
  texts: {
    privacyNotices: 'إشعار الخصوصية وما تجري الموافقة عليه',
    name: 'اسم الشبكة',
    summary: 'ملخص الشبكة',
    words: 'القطاعات والمواضيع وكلمات أخرى',
    joinForm: 'أسئلة الاستمارة',
  },
  forms: 'يمكن ملء الاستمارة بهذه اللغات أيضًا: {missing}. ويُذكر فيها أن إشعار الخصوصية متوفر فقط باللغات: {written}.',
};
