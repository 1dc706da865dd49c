import type { words as english } from '../en/retention.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  kept: 'Срок хранения вашей заявки: без подтверждения — {unconfirmed}; без решения — {undecided} с последнего изменения; отклонённой — {declined}; принятой — {accepted} с последнего изменения. Затем она стирается; вы можете стереть её в любое время.',
};
