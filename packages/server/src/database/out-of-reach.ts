/*
 * SQLSTATEs of what is no fault in a statement: no connection (class 08), refused when connecting (28, 3D), gave way to others (40), no room, memory or
 * place for a connection (53), stopped from outside (57), the system below (58), a lock not had in time, a standby that only reads, a
 * transaction that was idle too long. Then the system's codes of a connection, a name or a disk.
 */
const outOfReach =
  /^(?:08|28|3D|40|53|57|58|55P03|25006|25P03)|^E(?:CONN\w+|HOST\w+|NET\w+|PIPE|TIMEDOUT|NOTFOUND|AI_AGAIN|NOSPC|DQUOT|ROFS|IO|MFILE|NFILE)$/;

/** What `pg` says without a code. A rollback on a connection that was lost fails in its own words, and hides what was said first. */
const lost =
  /^(?:Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout|Client (?:has encountered a connection error|was closed) and is not queryable)/;

/**
 * Whether an operation failed because something outside is lost, full or busy, mostly the database: the same again may succeed later, and nobody's
 * request or code is at fault.
 */
export function isOutOfReach(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  if (typeof code !== 'string') return lost.test(message);
  // The file of a socket is gone with its PostgreSQL; any other file that is missing is a fault.
  return outOfReach.test(code) || (code === 'ENOENT' && syscall === 'connect');
}
