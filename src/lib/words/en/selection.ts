/** Words for what can be done with selected words. */

export const selection = {};
