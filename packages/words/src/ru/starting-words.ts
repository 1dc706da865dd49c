import type { words as english } from '../en/starting-words.ts';
import type { Like } from '../like.ts';

/** What a new network begins with: words to sort records by, and a privacy notice. */
export const words: Like<typeof english> = {
  sectors: {
    public: 'Public sector',
    private: 'Private sector',
    'general-population': 'General population',
    academia: 'Academia',
    'civil-society': 'Civil society',
    'international-cooperation': 'International cooperation',
    'local-government': 'Local government',
    'regional-government': 'Regional government',
    'government-association': 'Association of local governments',
    'national-government': 'National government',
    cooperative: 'Cooperative',
    mutual: 'Mutual society',
    association: 'Association',
    foundation: 'Foundation',
    'social-enterprise': 'Social enterprise',
  },
  kinds: {
    programme: 'Programme',
    'thematic-network': 'Thematic network',
    coalition: 'Coalition',
    project: 'Project',
    'call-for-proposals': 'Call for proposals',
  },
  categories: {
    meeting: 'Meeting',
    workshop: 'Workshop',
    conference: 'Conference',
    course: 'Course',
  },
  notice:
    'We use what you send us to answer you and to keep the network’s list of members. You can read, correct and erase it at any time by the link in our mail.',
  membership: 'I agree that the network uses my data to answer my request and to keep its list of members.',
  publication: 'I agree that our organization’s entry is published.',
};
