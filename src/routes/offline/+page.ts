/** Answers at every address, wherever nothing can be had: no script could tell where it is. */
export const csr = false;
