import type { words as english } from '../en/join-requests.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  form: {
    title: '加入网络',
    closed: '该网络目前不接受加入申请。',
  },
  own: {
    title: '您的加入申请',
    formLink: '加入申请表',
  },
  confirmation: {
    subject: '请确认您加入{network}的申请',
    asked: '有人使用此电子邮箱申请加入{network}。',
  },
  decision: {
    acceptedSubject: '欢迎加入{network}',
    accepted: '您加入{network}的申请已获接受，欢迎您！',
    declinedSubject: '您加入{network}的申请',
    declined: '您加入{network}的申请未获接受。',
    askedSubject: '关于您加入{network}的申请的一个问题',
    asked: '{network}的协调员就您的加入申请有一个问题：',
  },
};
