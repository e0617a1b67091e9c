/** Words for what is kept offline, in French. */
import type { Words } from '../words.ts';

export const offline: Words['offline'] = {
	title: 'Hors ligne',
	keep: 'Garder hors ligne',
	kept: 'Gardé hors ligne',
	outdated: 'Gardé hors ligne, refait depuis',
	stopped: 'Pas encore gardé en entier',
	coming: (share: string) => `Mise hors ligne, ${share}`,
	about: (size: string) =>
		`Met sur cet appareil le texte, le moment de chaque mot et le son, ${size} en tout. L’épisode s’ouvre, s’écoute et se fouille ensuite sans connexion.`,
	keepNow: (size: string) => `Garder, ${size}`,
	isKept: (size: string) => `Cet épisode est gardé sur cet appareil, ${size}. Il s’ouvre, s’écoute et se fouille sans connexion.`,
	isOutdated: 'Cet épisode a été refait depuis qu’il est gardé. Ce qui est gardé se joue toujours tel quel.',
	update: 'Mettre à jour',
	progress: (got: string, all: string) => `${got} sur ${all}`,
	cancel: 'Annuler',
	goOn: 'Reprendre',
	remove: 'Retirer',
	removeOf: (title: string) => `Retirer ${title}`,
	list: 'Gardé sur cet appareil',
	listed: (count: number) => `Gardé sur cet appareil (${count})`,
	nothing: 'Rien n’est encore gardé.',
	room: (used: string, given: string) => `Ce site occupe ${used} sur les ${given} que lui donne le navigateur.`,
	lasting: 'Le navigateur le garde jusqu’à ce que vous le retiriez.',
	passing: 'Le navigateur peut l’effacer quand l’appareil manque de place.',
	hold: 'Demander au navigateur de ne pas le faire',
	fullOf: (needed: string, free: string) =>
		`La place manque\u202F: il faut ${needed}, et le navigateur donne ${free}. Retirez un autre épisode gardé ou libérez de la place sur l’appareil, puis réessayez.`,
	full: (needed: string) =>
		`La place manque\u202F: il faut ${needed}. Retirez un autre épisode gardé ou libérez de la place sur l’appareil, puis réessayez.`,
	forbidden:
		'Ce navigateur ne laisse rien garder au site\u202F: le stockage est désactivé, ou cette fenêtre est privée. Autorisez-le dans les réglages du navigateur, puis réessayez.',
	lost: 'La connexion s’est interrompue. Ce qui est arrivé est gardé, le reste viendra quand la connexion sera revenue.',
	refused: (status: number) => `La bibliothèque n’a pas tout donné (${status}). Rechargez la page et réessayez.`,
	changed: 'L’épisode a été refait pendant le téléchargement. Rien n’est mélangé\u202F: rechargez la page et gardez-le de nouveau.',
	unplayable: 'Ce navigateur ne lit aucun des sons de cet épisode, il n’y a donc rien à garder.',
	newer: 'La bibliothèque vient d’être renouvelée. Rechargez la page et réessayez.',
	absentTitle: 'Pas de connexion',
	absent: 'La bibliothèque est injoignable',
	absentWhy:
		'Soit cet appareil n’est pas connecté, soit le serveur de la bibliothèque ne répond pas. La page demandée n’est pas gardée sur cet appareil.',
	again: 'Réessayer',
	absentNothing: 'Rien. Sur la page d’un épisode, «\u202FGarder hors ligne\u202F» met le texte et le son sur cet appareil.'
};
