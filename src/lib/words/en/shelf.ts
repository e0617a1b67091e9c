/** Words for the shelf, its search, and a page that is not there. */

export const shelf = {};
