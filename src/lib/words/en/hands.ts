/** Words for sleep timer, wake lock and the system’s own controls. */

export const hands = {};
