import type { words as english } from '../en/welcome-mail.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  subject: 'أنت الآن ضمن فريق {network}',
  greeting: 'مرحبًا،',
  added: 'أُضفت إلى فريق شبكة {network}.',
  addedBy: 'أضافك {name} إلى فريق شبكة {network}.',
  may: {
    owner: 'دورك «مسؤول»: تقرأ طلبات الانضمام وتبتّ فيها وتختار أعضاء الفريق.',
    coordinator: 'دورك «منسّق»: تقرأ طلبات الانضمام وتجيب عنها وتبتّ فيها.',
    editor: 'دورك «محرّر»: تكتب ما تعرضه الشبكة وتنشره، وتقرأ طلبات الانضمام.',
    viewer: 'دورك «مطّلع»: تقرأ طلبات الانضمام وما آلت إليه.',
  },
  signIn: 'سجّل الدخول في هذه الصفحة بالعنوان {email}. لا توجد كلمة مرور: يُرسل إليك رابط.',
  button: 'فتح مساحة التنسيق',
  otherwise: 'إذا كنت لا تعرف هذه الشبكة فلا يلزمك شيء.',
};
