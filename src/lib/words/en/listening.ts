/** Words for the listening panel. */

export const listening = {};
