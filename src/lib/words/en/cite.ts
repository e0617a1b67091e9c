/** Words for links, quotations and citations. */

export const cite = {};
