/** Words for what every player says, in a page of ours and in an embed, in French. */
import type { Words } from '../words.ts';
import { counted } from './counted.ts';

const quoted = (voices: readonly string[]): string => voices.map((voice) => `« ${voice} »`).join(', ');

export const player: Words['player'] = {
	region: 'Lecteur',
	play: 'Écouter',
	pause: 'Mettre en pause',
	back: 'Reculer de 10 secondes',
	forward: 'Avancer de 10 secondes',
	previousTurn: 'Intervention précédente',
	nextTurn: 'Intervention suivante',
	seek: 'Position',
	speed: 'Vitesse',
	follow: 'Suivre',
	followSpoken: 'Suivre la ligne entendue',
	withKey: (name, key) => `${name} (${key})`,
	withKeys: (name, one, other) => `${name} (${one} et ${other})`,
	spaceKey: 'espace',
	left: (time, speed) => `Reste ${time} à ${speed}`,
	duration: counted.duration({
		hour: { one: '# heure', other: '# heures' },
		minute: { one: '# minute', other: '# minutes' },
		second: { one: '# seconde', other: '# secondes' }
	}),
	place: (at, all) => `${at} sur ${all}`,
	placeOf: (at, all, who) => `${at} sur ${all}, ${who}`,
	inserted: 'absent de la transcription',
	insertion: (length) => `Absent de la transcription, ${length}`,
	skip: 'Passer',
	text: 'Texte',
	transcript: 'Transcription',
	nobody: 'Personne n’est nommé',
	nobodyInSource: 'La source ne nomme personne',
	listenFrom: (time) => `Écouter à partir de ${time}`,
	listenFromRemarked: (time, remark) => `Écouter à partir de ${time}, ${remark.charAt(0).toLowerCase()}${remark.slice(1)}`,
	remarks: {
		uncertain: 'Temps incertains ici',
		estimated: 'Temps estimés',
		absent: 'Absent de cet enregistrement',
		made: 'Non enregistré, lu à voix haute'
	},
	absent: 'Ce paragraphe est absent de l’enregistrement',
	onlyHeard: (names) => `On n’entend que ${counted.list(names)}`,
	without: (names) => `Sans ${counted.list(names)}`,
	notHeard: (name) => `On n’entend pas ${name} pour l’instant`,
	nobodyCalled: (id) => `On n’entend ici personne du nom de « ${id} »`,
	hearEverybody: 'Entendre tout le monde',
	copyLink: 'Copier le lien vers ce paragraphe',
	linkCopied: 'Lien copié',
	linkInAddressBar: 'Le lien est dans la barre d’adresse',
	takenUp: (time) => `Reprise à ${time}`,
	backToSpoken: 'Revenir à la ligne entendue',
	isSpeaking: (speaker) => `${speaker} parle`,
	readBy: (voices) =>
		voices.length === 1 ? `Lu par une voix de synthèse : ${quoted(voices)}.` : `Lu par des voix de synthèse : ${quoted(voices)}.`,
	readBySome: 'Lu par des voix de synthèse.',
	alsoReadBy: (voices) =>
		voices.length === 1
			? `Lu aussi par une voix de synthèse : ${quoted(voices)}.`
			: `Lu aussi par des voix de synthèse : ${quoted(voices)}.`,
	alsoReadBySome: 'Lu aussi par des voix de synthèse.',
	retry: 'Réessayer',
	failures: {
		missing:
			'Le son de cet épisode n’est pas sur le serveur. Le texte est là en entier. Réessayez plus tard, ou prévenez qui tient cette bibliothèque.',
		refused: 'Le serveur ne répond pas et le son ne peut être chargé. Le texte est là en entier. Vérifiez la connexion, puis réessayez.',
		stalled: 'Le son n’arrive plus. Le texte est là en entier. Réessayez : la lecture reprendra au même endroit.',
		undecodable:
			'Ce navigateur ne peut pas lire le son de cet épisode. Le texte est là en entier. Un autre navigateur le pourra peut-être.',
		blocked: 'Le navigateur attend une pression sur un bouton avant de produire un son. Appuyez sur Réessayer pour commencer.'
	}
};
