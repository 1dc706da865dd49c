import type { words as english } from '../en/problem-page.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  unavailable: '此页面暂时无法显示',
  unavailableText: '服务器正在启动，或者缺少它所需要的东西。通常只需几秒钟。已保存的内容仍然保存着。',
  kept: '您发送的内容可能没有送达。您的浏览器仍保留着它：请重新加载此页面以再次发送，或返回上一页。',
  again: '重试',
  fault: '此处出了错',
  faultText: '这不是您的错。管理此服务器的人可以凭此编号查明原因：',
  missing: '此地址没有内容',
  missingText: '可能是地址输入有误或未复制完整，也可能这里的内容已被移除。',
  refused: '您无法访问此页面',
  refusedText: '链接可能已失效，或者是发给其他人的。',
  link: '此链接无效',
  linkText: '链接可能已被使用、时间过久或没有复制完整。请打开最新邮件中的链接，或重新索取。',
  notUnderstood: '无法识别此地址',
  notUnderstoodText: '地址缺少一部分或有错误，或者它属于某个表单，无法单独打开。',
  later: '尝试次数过多',
  laterText: '短时间内来自您网络的请求过多。请过几分钟再打开此页面。',
  form: '加入申请表',
  home: '此服务器上的内容',
};
