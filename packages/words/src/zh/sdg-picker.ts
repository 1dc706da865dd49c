import type { words as english } from '../en/sdg-picker.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  label: '可持续发展目标',
  search: '搜索目标和具体目标',
  searchGoals: '搜索目标',
  searchHint: '输入词语或编号，例如“水”或“6.1”。',
  upTo: '最多选择 {count} 项。',
  found: { other: '找到 {count} 项' },
  nothingFound: '没有找到，请换一个词。',
  targets: '具体目标',
  noneChosen: '尚未选择',
  chosen: { other: '已选 {count} 项' },
  chosenOf: '已选 {count} 项，最多 {max} 项',
  full: '请先移除一项，再选择其他项。',
  remove: '移除：',
  required: '请至少选择一个目标或具体目标。',
  goalRequired: '请至少选择一个目标。',
  tooMany: '最多选择 {count} 项。',
};
