import type { words as english } from '../en/starting-words.ts';
import type { Like } from '../like.ts';

/** What a new network begins with: words to sort records by, and a privacy notice. */
export const words: Like<typeof english> = {
  sectors: {
    public: '公共部门',
    private: '私营部门',
    'general-population': '公众',
    academia: '学术界',
    'civil-society': '民间社会',
    'international-cooperation': '国际合作',
    'local-government': '地方政府',
    'regional-government': '区域政府',
    'government-association': '地方政府协会',
    'national-government': '国家政府',
    cooperative: '合作社',
    mutual: '互助会',
    association: '协会',
    foundation: '基金会',
    'social-enterprise': '社会企业',
  },
  kinds: {
    programme: '计划',
    'thematic-network': '专题网络',
    coalition: '联盟',
    project: '项目',
    'call-for-proposals': '提案征集',
  },
  categories: {
    meeting: '会议',
    workshop: '工作坊',
    conference: '大会',
    course: '课程',
  },
  notice:
    '我们使用您提交的内容来回复您，并维护网络的成员名单。您可以随时通过我们邮件中的链接查看、更正和删除这些内容。',
  membership: '我同意该网络使用我的数据来答复我的申请，并维护其成员名单。',
  publication: '我同意公布我们组织的条目。',
};
