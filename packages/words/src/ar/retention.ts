import type { words as english } from '../en/retention.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  kept: 'مدة الاحتفاظ بطلبك: إن لم يُؤكَّد: {unconfirmed}؛ إن لم يُبتّ فيه: {undecided} من آخر تغيير؛ إن رُفض: {declined}؛ إن قُبل: {accepted} من آخر تغيير. ثم يُمحى، ويمكنك محوه في أي وقت.',
};
