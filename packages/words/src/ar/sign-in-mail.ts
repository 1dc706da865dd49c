import type { words as english } from '../en/sign-in-mail.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  subject: 'رابط تسجيل الدخول: {network}',
  greeting: 'مرحبًا،',
  asked: 'يريد شخص ما، وهو أنت على الأرجح، الدخول بهذا العنوان إلى مساحة التنسيق الخاصة بشبكة {network}.',
  open: 'افتح هذه الصفحة وسجّل الدخول منها. مدة صلاحية الرابط بالدقائق: {minutes}، ويُستخدم مرة واحدة فقط.',
  button: 'تسجيل الدخول',
  otherwise: 'إذا لم تكن أنت من طلب ذلك فلا يلزمك شيء: لا يدخل أحد من دون هذا الرابط. لا تشاركه مع أحد.',
};
