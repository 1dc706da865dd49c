import type { words as english } from '../en/join-trouble.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  refused: '服务器未接受您的申请。您填写的内容仍保留在这里。代码：{code}。',
  trapped: '一个隐藏字段被填写了，可能是您的浏览器所为。我们已将其清空，请重新提交。',
  tooLarge: '您的申请过长，无法提交。请缩短内容后重新提交。',
  keyReused: '我们已收到此申请的较早版本。如果再次提交，将视为另一份申请。',
  networkGone: '此服务器不再接受该网络的申请。您填写的内容仍保留在这里。',
};
