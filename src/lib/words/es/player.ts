/** Words for what every player says, in a page of ours and in an embed, in Spanish. */
import type { Words } from '../words.ts';
import { counted } from './counted.ts';

const quoted = (voices: readonly string[]): string => voices.map((voice) => `«${voice}»`).join(', ');

export const player: Words['player'] = {
	region: 'Reproductor',
	play: 'Reproducir',
	pause: 'Pausar',
	back: 'Retroceder 10 segundos',
	forward: 'Avanzar 10 segundos',
	previousTurn: 'Intervención anterior',
	nextTurn: 'Intervención siguiente',
	seek: 'Posición',
	speed: 'Velocidad',
	follow: 'Seguir',
	followSpoken: 'Seguir la línea que se oye',
	withKey: (name, key) => `${name} (${key})`,
	withKeys: (name, one, other) => `${name} (${one} y ${other})`,
	spaceKey: 'espacio',
	left: (time, speed) => `Quedan ${time} a ${speed}`,
	duration: counted.duration({
		hour: { one: '# hora', other: '# horas' },
		minute: { one: '# minuto', other: '# minutos' },
		second: { one: '# segundo', other: '# segundos' }
	}),
	place: (at, all) => `${at} de ${all}`,
	placeOf: (at, all, who) => `${at} de ${all}, ${who}`,
	inserted: 'no figura en la transcripción',
	insertion: (length) => `No figura en la transcripción, ${length}`,
	skip: 'Saltar',
	text: 'Texto',
	transcript: 'Transcripción',
	nobody: 'Sin hablante indicado',
	nobodyInSource: 'La fuente no indica quién habla',
	listenFrom: (time) => `Escuchar desde ${time}`,
	listenFromRemarked: (time, remark) => `Escuchar desde ${time}, ${remark.charAt(0).toLowerCase()}${remark.slice(1)}`,
	remarks: {
		uncertain: 'Tiempos inciertos aquí',
		estimated: 'Tiempos estimados',
		absent: 'No está en esta grabación',
		made: 'Sin grabar, leído en voz alta'
	},
	absent: 'Este párrafo no está en la grabación',
	onlyHeard: (names) => `Solo se oye a ${counted.list(names)}`,
	without: (names) => `Sin ${counted.list(names)}`,
	notHeard: (name) => `Ahora no se oye a ${name}`,
	nobodyCalled: (id) => `Aquí no se oye a nadie llamado «${id}»`,
	hearEverybody: 'Oír a todos',
	copyLink: 'Copiar el enlace a este párrafo',
	linkCopied: 'Enlace copiado',
	linkInAddressBar: 'El enlace está en la barra de direcciones',
	takenUp: (time) => `Se continúa en ${time}`,
	backToSpoken: 'Volver a la línea que se oye',
	isSpeaking: (speaker) => `Habla ${speaker}`,
	readBy: (voices) =>
		voices.length === 1 ? `Leído por una voz sintética: ${quoted(voices)}.` : `Leído por voces sintéticas: ${quoted(voices)}.`,
	readBySome: 'Leído por voces sintéticas.',
	alsoReadBy: (voices) =>
		voices.length === 1
			? `También leído por una voz sintética: ${quoted(voices)}.`
			: `También leído por voces sintéticas: ${quoted(voices)}.`,
	alsoReadBySome: 'También leído por voces sintéticas.',
	retry: 'Reintentar',
	failures: {
		missing:
			'El sonido de este episodio no está en el servidor. El texto está completo. Reinténtelo más tarde o avise a quien mantiene esta biblioteca.',
		refused:
			'El servidor no responde, así que no se puede obtener el sonido. El texto está completo. Compruebe la conexión y vuelva a intentarlo.',
		stalled: 'El sonido ha dejado de llegar. El texto está completo. Pulse Reintentar y seguirá desde el mismo punto.',
		undecodable: 'Este navegador no puede reproducir el sonido de este episodio. El texto está completo. Quizá otro navegador pueda.',
		blocked: 'El navegador pide que se pulse un botón antes de emitir sonido. Pulse Reintentar y empezará.'
	}
};
