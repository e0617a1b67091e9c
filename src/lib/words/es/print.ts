/** Words for printing and copying a transcript, in Spanish. */
import type { Words } from '../words.ts';

export const print: Words['print'] = {
	copy: 'Copiar la transcripción',
	copied: 'Transcripción copiada',
	notCopied: 'El navegador no permitió copiar. Selecciona el texto y cópialo con el teclado',
	print: 'Imprimir',
	title: 'Imprimir la transcripción',
	what: 'Título, fecha, fuente y las palabras de cada hablante, sin nada de lo que solo sirve en pantalla.',
	times: 'Tiempos junto a los párrafos',
	source: (source) => `Fuente: ${source}`,
	address: (address) => `Para escuchar: ${address}`
};
