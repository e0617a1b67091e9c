/** Words for printing and copying a transcript. */

export const print = {};
