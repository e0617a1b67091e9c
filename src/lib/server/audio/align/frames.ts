/** The shape of what is heard: how many frames a second, and what stands in each. */

export const FRAMES_A_SECOND = 100;
/** Values a frame in each stream: the cepstra, their slope and their curvature. */
export const CEPSTRA = 13;
export const STREAMS = 3;
/** Values a frame in all. */
export const ROW = 39;
