import type { words as english } from '../en/decision-mail.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  acceptedSubject: '{network}: قُبل طلبك',
  accepted: 'قُبل طلبك إلى {network}.',
  declinedSubject: 'طلبك إلى {network}',
  declined: 'لم يُقبل طلبك إلى {network}.',
  askedSubject: 'سؤال عن طلبك إلى {network}',
  asked: 'لدى منسّقي {network} سؤال عن طلبك:',
  message: 'كتب إليك المنسّقون:',
  seeRequest: 'في هذه الصفحة ترى طلبك وجميع البيانات التي نحتفظ بها عنك:',
  seeButton: 'عرض طلبي',
  answerHere: 'يُرجى الإجابة في هذه الصفحة، لا بالرد على هذه الرسالة:',
  answerButton: 'الإجابة عن السؤال',
  keepLink:
    'في الصفحة نفسها يمكنك في أي وقت تصحيح بياناتك أو تنزيلها أو محوها. يستطيع ذلك كل من لديه الرابط، فلا تشاركه مع أحد.',
};
