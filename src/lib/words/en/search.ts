/** Words for the search in a transcript. */

export const search = {};
