import type { words as english } from '../en/publication.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  title: '公开的内容',
  will: '如果您的申请获得接受，该组织的名称、网页、部门和目标将在此公布。您已同意。',
  wont: '如果您的申请获得接受，该组织将成为成员，不公布任何相关内容。您可以在更正资料的页面同意公布。',
  published: '该组织的条目自{day}起公开：名称、网页、部门和目标。您申请中的其他内容均不公开。',
  withdrawn: '您已于{day}撤回该条目。您的申请中不再有任何公开内容。',
  nothing: '您的申请中没有任何公开内容。',
  withdraw: '撤回我的条目',
  withdrawQuestion: '要撤回该组织的条目吗？',
  withdrawText: '此后任何人都无法在此找到它。该组织仍是成员。其他网站已复制的内容由其保留。',
  withdrawConfirm: '是，撤回条目',
  erased: '该组织的公开条目也将一并撤回。',
  mailed: '按照您的同意，该组织的名称、网页、部门和目标现已公开。您申请中的其他内容均不公开。您可以随时撤回该条目。',
  desk: {
    will: '该组织已同意：接受后将公布其名称、网页、部门和目标。',
    wont: '该组织未同意公布：接受后它将成为成员，不公布任何内容。',
    published: '其条目自{day}起公开。',
    withdrawn: '该组织已于{day}撤回其条目，不再公开。',
  },
};
