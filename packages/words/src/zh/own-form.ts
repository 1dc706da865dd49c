import type { words as english } from '../en/own-form.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  step: '第 {number} 步，共 {count} 步',
  next: '继续',
  back: '返回',
  yes: '是',
  no: '否',
  now: '现在还需填写：{fields}',
  notNow: '不再需要填写：{fields}',
};
