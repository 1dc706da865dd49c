import type { words as english } from '../en/join-requests.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  form: {
    title: 'الانضمام إلى الشبكة',
    closed: 'لا تستقبل هذه الشبكة طلبات انضمام في الوقت الحالي.',
  },
  own: {
    title: 'طلب انضمامك',
    formLink: 'استمارة طلب الانضمام',
  },
  confirmation: {
    subject: 'تأكيد طلب الانضمام إلى {network}',
    asked: 'قُدّم بعنوان البريد الإلكتروني هذا طلب للانضمام إلى {network}.',
  },
  decision: {
    acceptedSubject: 'مرحبًا بكم في {network}',
    accepted: 'قُبل طلبك للانضمام إلى {network}. مرحبًا بك!',
    declinedSubject: 'طلبك للانضمام إلى {network}',
    declined: 'لم يُقبل طلبك للانضمام إلى {network}.',
    askedSubject: 'سؤال عن طلبك للانضمام إلى {network}',
    asked: 'لدى منسّقي {network} سؤال عن طلبك للانضمام:',
  },
};
