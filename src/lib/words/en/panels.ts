/** Words for the panels of keys, embedding and times. */

export const panels = {};
