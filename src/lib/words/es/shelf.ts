/** Words for the shelf, its search, and a page that is not there, in Spanish. */
import type { Words } from '../words.ts';
import { spoken } from './spoken.ts';

const conversations = (count: number): string => spoken.plural(count, { one: '# conversación', other: '# conversaciones' });

export const shelf: Words['shelf'] = {
	title: 'Conversaciones para escuchar y leer a la vez',
	search: 'Buscar en todas las conversaciones',
	placeholder: 'Buscar lo que se dijo',
	go: 'Buscar',
	hint: 'Las palabras tal como se dijeron; da igual que sean mayúsculas o minúsculas.',
	notFound: (query) => `«${query}» no aparece en ninguna conversación. Pruebe con menos palabras o con otra grafía.`,
	found: (hits, inThese) => `Aparece ${spoken.plural(hits, { one: '# vez', other: '# veces' })} en ${conversations(inThese)}.`,
	foundIn: (inThese) => `Aparece en ${conversations(inThese)}.`,
	searching: 'Buscando…',
	noIndex: 'No se pudo obtener el índice de esta biblioteca, así que no se buscó nada. Cada conversación tiene su propia búsqueda.',
	empty: 'El estante está vacío',
	emptyHow: 'Dé a Parley una transcripción y la leerá en voz alta. Basta un párrafo por línea, con o sin el nombre de quien habla delante:',
	emptyThen: 'La conversación aparecerá aquí en cuanto esté hecho su sonido. No hace falta reiniciar nada: recargue esta página.',
	missingTitle: 'No está aquí',
	missing: 'No hay nada en esta dirección',
	missingWhy: 'Puede que la conversación se haya retirado o que la dirección haya llegado incompleta.',
	brokenTitle: 'Algo ha fallado',
	broken: 'No se pudo mostrar esta página',
	brokenWhy: 'El fallo está de este lado y no ha perdido nada. Recargue la página; si sigue igual, avise a quien mantiene esta biblioteca.',
	all: 'Ver todos los episodios'
};
