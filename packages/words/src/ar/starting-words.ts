import type { words as english } from '../en/starting-words.ts';
import type { Like } from '../like.ts';

/** What a new network begins with: words to sort records by, and a privacy notice. */
export const words: Like<typeof english> = {
  sectors: {
    public: 'القطاع العام',
    private: 'القطاع الخاص',
    'general-population': 'عموم السكان',
    academia: 'الأوساط الأكاديمية',
    'civil-society': 'المجتمع المدني',
    'international-cooperation': 'التعاون الدولي',
    'local-government': 'حكومة محلية',
    'regional-government': 'حكومة إقليمية',
    'government-association': 'رابطة حكومات محلية',
    'national-government': 'حكومة وطنية',
    cooperative: 'تعاونية',
    mutual: 'تعاضدية',
    association: 'جمعية',
    foundation: 'مؤسسة خيرية',
    'social-enterprise': 'مؤسسة اجتماعية',
  },
  kinds: {
    programme: 'برنامج',
    'thematic-network': 'شبكة موضوعية',
    coalition: 'ائتلاف',
    project: 'مشروع',
    'call-for-proposals': 'دعوة لتقديم مقترحات',
  },
  categories: {
    meeting: 'اجتماع',
    workshop: 'ورشة عمل',
    conference: 'مؤتمر',
    course: 'دورة',
  },
  notice:
    'نستخدم ما ترسله إلينا لنرد عليك ولنحتفظ بقائمة أعضاء الشبكة. يمكنك قراءته وتصحيحه ومحوه في أي وقت بالرابط الذي في رسالتنا.',
  membership: 'أوافق على أن تستخدم الشبكة بياناتي للرد على طلبي وللاحتفاظ بقائمة أعضائها.',
  publication: 'أوافق على نشر بطاقة منظمتنا.',
};
