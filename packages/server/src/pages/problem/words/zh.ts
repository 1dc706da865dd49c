import type { ProblemWords } from './words.ts';

/** The page in the place of one that cannot be shown, in Chinese. */
export const zh: ProblemWords = {
  unavailable: '此页面暂时无法显示',
  unavailableText: '服务器正在启动，或者缺少它所需要的东西。通常只需几秒钟。已保存的内容仍然保存着。',
  kept: '您发送的内容可能没有送达。您的浏览器仍保留着它：请重新加载此页面以再次发送，或返回上一页。',
  again: '重试',
  fault: '此处出了错',
  faultText: '这不是您的错。管理此服务器的人可以凭此编号查明原因：',
};
