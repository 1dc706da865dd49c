import type { words as english } from '../en/retention.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  kept: '您的申请的保存期限：未确认的为{unconfirmed}；未作决定的为最后一次更改后{undecided}；未获接受的为{declined}；获接受的为最后一次更改后{accepted}。期满即删除，您也可以随时自行删除。',
};
