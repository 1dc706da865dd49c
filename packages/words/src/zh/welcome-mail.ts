import type { words as english } from '../en/welcome-mail.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  subject: '您已加入{network}的工作团队',
  greeting: '您好！',
  added: '您已被添加到{network}的团队。',
  addedBy: '{name}将您添加到了{network}的团队。',
  may: {
    owner: '您的角色是“负责人”：可以查看加入申请并作出决定，还可以决定团队成员。',
    coordinator: '您的角色是“协调员”：可以查看、答复加入申请并作出决定。',
    editor: '您的角色是“编辑”：可以撰写并发布网络展示的内容，并查看加入申请。',
    viewer: '您的角色是“查看者”：可以查看加入申请及其处理结果。',
  },
  signIn: '请在以下页面使用邮箱 {email} 登录。无需密码：系统会向您发送链接。',
  button: '打开工作台',
  otherwise: '如果您不了解这个网络，则无需理会。',
};
