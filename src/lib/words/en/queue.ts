/** Words for the queue and the order of the shelf. */

export const queue = {};
