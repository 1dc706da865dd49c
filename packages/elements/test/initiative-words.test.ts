import { examineWords } from './support/words.ts';

examineWords('initiative-card', { millions: false });
