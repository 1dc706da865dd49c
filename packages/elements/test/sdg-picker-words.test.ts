import { examineWords } from './support/words.ts';

examineWords('sdg-picker');
