/**
 * The rules by which what is kept for searching, ordering and comparing is made from records and join requests: `fold` and all that uses it, and which texts have a form.
 * Raised whenever they change, so that every row is made anew; a test tells.
 */
export const indexVersion = 3;
