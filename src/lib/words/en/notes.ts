/** Words for highlights and notes. */

export const notes = {};
