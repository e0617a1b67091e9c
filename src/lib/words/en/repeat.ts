/** Words for repeating a stretch. */

export const repeat = {};
