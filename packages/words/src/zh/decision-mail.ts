import type { words as english } from '../en/decision-mail.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  acceptedSubject: '{network}：您的申请已获接受',
  accepted: '您向{network}提交的申请已获接受。',
  declinedSubject: '您向{network}提交的申请',
  declined: '您向{network}提交的申请未获接受。',
  askedSubject: '关于您向{network}提交的申请的一个问题',
  asked: '{network}的协调员就您的申请有一个问题：',
  message: '协调员写给您的话：',
  seeRequest: '您可以在以下页面查看您的申请以及我们保存的关于您的所有数据：',
  seeButton: '查看我的申请',
  answerHere: '请在以下页面回答，不要直接回复本邮件：',
  answerButton: '回答问题',
  keepLink: '您可以随时在同一页面更正、下载或删除您的数据。任何持有该链接的人都可以这样做，请勿与他人分享。',
};
