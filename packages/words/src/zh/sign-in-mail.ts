import type { words as english } from '../en/sign-in-mail.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  subject: '您的登录链接：{network}',
  greeting: '您好！',
  asked: '有人（很可能是您本人）希望用此邮箱登录{network}的工作台。',
  open: '请打开以下页面并在页面上登录。该链接 {minutes} 分钟内有效，且只能使用一次。',
  button: '登录工作台',
  otherwise: '如果这不是您本人的操作，则无需理会：没有此链接任何人都无法登录。请勿转发。',
};
