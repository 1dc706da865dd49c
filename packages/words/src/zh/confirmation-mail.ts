import type { words as english } from '../en/confirmation-mail.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  subject: '请确认您向{network}提交的申请',
  greeting: '{name}，您好！',
  greetingWithoutName: '您好！',
  asked: '有人用此电子邮件地址向{network}提交了申请。',
  confirm: '请打开以下页面并在页面上确认。确认之前，该申请不会生效。',
  button: '查看并确认我的申请',
  later: '您可以随时在同一页面更正、下载或删除您的数据。任何持有该链接的人都可以这样做，请勿与他人分享。',
  otherwise: '如果这不是您本人的操作，则无需理会：若未确认，我们将在 {day} 之后删除该申请。',
};
