import type { words as english } from '../en/confirmation-mail.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  subject: 'أكّد طلبك إلى {network}',
  greeting: 'مرحبًا {name}،',
  greetingWithoutName: 'مرحبًا،',
  asked: 'أُرسل بهذا البريد الإلكتروني طلب إلى {network}.',
  confirm: 'افتح هذه الصفحة وأكّد الطلب فيها. لن يُحتسب الطلب قبل ذلك.',
  button: 'عرض طلبي وتأكيده',
  later:
    'في الصفحة نفسها يمكنك في أي وقت تصحيح بياناتك أو تنزيلها أو محوها. يستطيع ذلك كل من لديه الرابط، فلا تشاركه مع أحد.',
  otherwise: 'إذا لم تكن أنت من قدّم الطلب فلا يلزمك شيء: إن لم يُؤكَّد فسنمحوه بعد {day}.',
};
