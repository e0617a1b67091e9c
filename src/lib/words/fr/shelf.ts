/** Words for the shelf, its search, and a page that is not there, in French. */
import type { Words } from '../words.ts';
import { spoken } from './spoken.ts';

const conversations = (count: number): string => spoken.plural(count, { one: '# conversation', other: '# conversations' });

export const shelf: Words['shelf'] = {
	title: 'Des conversations à écouter en les lisant',
	search: 'Chercher dans toutes les conversations',
	placeholder: 'Chercher ce qui s’est dit',
	go: 'Chercher',
	hint: 'Les mots tels qu’ils ont été dits ; majuscules et minuscules se valent.',
	notFound: (query) => `« ${query} » n’apparaît dans aucune conversation. Essayez moins de mots ou une autre orthographe.`,
	found: (hits, inThese) => `Trouvé ${spoken.number(hits)} fois dans ${conversations(inThese)}.`,
	foundIn: (inThese) => `Trouvé dans ${conversations(inThese)}.`,
	searching: 'Recherche en cours…',
	noIndex: 'L’index de cette bibliothèque n’a pu être chargé : rien n’a été cherché. Chaque conversation a sa propre recherche.',
	empty: 'L’étagère est vide',
	emptyHow:
		'Donnez une transcription à Parley, qui la lira à voix haute. Un paragraphe par ligne suffit, précédé ou non du nom de qui parle :',
	emptyThen: 'La conversation sera ici dès que son fichier sonore sera prêt. Rien à relancer : rechargez cette page.',
	missingTitle: 'Introuvable',
	missing: 'Il n’y a rien à cette adresse',
	missingWhy: 'La conversation a peut-être été retirée, ou l’adresse est arrivée tronquée.',
	brokenTitle: 'Un problème est survenu',
	broken: 'Cette page n’a pu être affichée',
	brokenWhy:
		'La faute est de notre côté et rien de ce qui est à vous n’est perdu. Rechargez la page ; si rien ne change, prévenez qui tient cette bibliothèque.',
	all: 'Voir tous les épisodes'
};
