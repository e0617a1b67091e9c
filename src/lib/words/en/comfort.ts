/** Words for reading comfort. */

export const comfort = {};
