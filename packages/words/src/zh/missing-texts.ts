import type { words as english } from '../en/missing-texts.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  title: '部分人无法阅读的文本',
  formsTitle: '表单中没有隐私声明的语言',
  texts: {
    privacyNotices: '隐私声明及同意事项',
    name: '网络名称',
    summary: '网络简介',
    words: '部门、主题及其他词语',
    joinForm: '表单问题',
  },
  forms: '表单还可以用以下语言填写：{missing}。届时会说明隐私声明只有以下语言：{written}。',
};
