import type { words as english } from '../en/organization-card.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  loading: '正在加载…',
  loadFailed: '无法加载这些信息。',
  offline: '没有网络连接，无法加载这些信息。',
  retry: '重试',
  missing: '此处没有这个组织，它可能已被撤下。',
  unavailable: '组织暂时无法显示。',
  place: '地点',
  website: '网页',
  goals: '可持续发展目标',
  goalName: '目标 {number}：{title}',
  find: '查找组织',
  search: '搜索',
  goal: '目标',
  sector: '部门',
  'any-goal': '所有目标',
  'any-sector': '所有部门',
  option: '{label}（{count}）',
  clear: '清除筛选条件',
  count: { other: '{count} 个组织' },
  countAndMore: { other: '已显示 {count} 个组织，还有更多' },
  more: '显示更多组织',
  added: { other: '又显示了 {count} 个组织' },
  empty: '这里还没有组织。',
  noMatch: '没有符合这些筛选条件的组织。',
};
