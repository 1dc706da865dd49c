import type { OwnPageWords } from './words.ts';

/** A join request’s own page in Chinese. */
export const zh: OwnPageWords = {
  title: '您的加入申请',
  status: {
    received: '您的申请尚未确认，确认之前不会生效。',
    confirmed: '您的申请已确认。该网络的协调员将阅读申请，并通过电子邮件回复您。',
    accepted: '您的申请已被接受。',
    declined: '您的申请未获接受。',
  },
  confirm: '确认我的申请',
  expires: (day) => `若未确认，我们将在 ${day} 之后删除该申请。`,
  held: '我们保存的内容',
  sent: '提交时间',
  changed: '最后修改',
  targets: '目标下的具体目标',
  agreed: '您同意的内容',
  agreedAt: '同意时间',
  agreedOn: '同意时所在页面',
  notice: '隐私声明',
  wording: '声明文字的 SHA-256',
  yourRights: '您可以进行的操作',
  correct: '更正我的数据',
  save: '保存更正',
  back: '返回我的申请',
  download: '下载我的数据（JSON）',
  erase: '删除我的申请',
  eraseQuestion: '要删除您的申请和全部数据吗？',
  eraseText:
    '此操作无法撤销。该网络将不再保留您的申请；网络中的人员此前已阅读的内容或通过电子邮件写给您的内容仍由他们保留。',
  eraseConfirm: '是，全部删除',
  erased: '您的申请已删除',
  erasedText: '我们不再保存您的任何数据。此链接已失效。',
  tooOften: '电子邮箱更改次数过多。请直接与该网络联系。',
  invalid: '此链接无效',
  invalidText: '链接可能没有复制完整，已被更新的邮件取代，或者申请已被删除。请打开最新邮件中的链接。',
};
