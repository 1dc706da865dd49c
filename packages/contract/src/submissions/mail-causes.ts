/** What the mails to the person of a submission are about: their address is to be confirmed, or what was decided. */
export const mailCauses = ['confirmation', 'accepted', 'declined', 'asked'] as const;

/** One of {@link mailCauses}. */
export type MailCause = (typeof mailCauses)[number];
