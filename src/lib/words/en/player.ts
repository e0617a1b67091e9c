/** Words for what every player says, in a page of ours and in an embed. */
import { counted } from './counted.ts';

const quoted = (voices: readonly string[]): string => voices.map((voice) => `“${voice}”`).join(', ');

export const player = {
	region: 'Player',
	play: 'Play',
	pause: 'Pause',
	back: 'Back 10 seconds',
	forward: 'Forward 10 seconds',
	previousTurn: 'Previous turn',
	nextTurn: 'Next turn',
	seek: 'Seek',
	speed: 'Speed',
	follow: 'Follow',
	followSpoken: 'Follow the spoken line',
	/** What a button does, and the key that does the same. */
	withKey: (name: string, key: string) => `${name} (${key})`,
	withKeys: (name: string, one: string, other: string) => `${name} (${one} and ${other})`,
	spaceKey: 'space',
	left: (time: string, speed: string) => `${time} left at ${speed}`,
	duration: counted.duration({
		hour: { one: '# hour', other: '# hours' },
		minute: { one: '# minute', other: '# minutes' },
		second: { one: '# second', other: '# seconds' }
	}),
	/** What a screen reader says of the slider: where it stands, of how much, and who is heard. */
	place: (at: string, all: string) => `${at} of ${all}`,
	placeOf: (at: string, all: string, who: string) => `${at} of ${all}, ${who}`,
	inserted: 'not in the transcript',
	insertion: (length: string) => `Not in the transcript, ${length}`,
	skip: 'Skip',
	text: 'Text',
	transcript: 'Transcript',
	/** On the lanes, and as a heading in the text. */
	nobody: 'No speaker named',
	nobodyInSource: 'No speaker named in the source',
	listenFrom: (time: string) => `Listen from ${time}`,
	listenFromRemarked: (time: string, remark: string) => `Listen from ${time}, ${remark.charAt(0).toLowerCase()}${remark.slice(1)}`,
	remarks: {
		uncertain: 'Times uncertain here',
		estimated: 'Times estimated',
		absent: 'Not in this recording',
		made: 'Not recorded, read aloud'
	},
	absent: 'This paragraph is not in the recording',
	onlyHeard: (names: readonly string[]) => `Only ${counted.list(names)} ${names.length === 1 ? 'is' : 'are'} heard`,
	without: (names: readonly string[]) => `Without ${counted.list(names)}`,
	notHeard: (name: string) => `${name} is not heard now`,
	nobodyCalled: (id: string) => `Nobody called “${id}” is heard here`,
	hearEverybody: 'Hear everybody',
	copyLink: 'Copy link to this paragraph',
	linkCopied: 'Link copied',
	linkInAddressBar: 'The link stands in the address bar',
	takenUp: (time: string) => `Taken up again at ${time}`,
	backToSpoken: 'Back to the spoken line',
	isSpeaking: (speaker: string) => `${speaker} is speaking`,
	readBy: (voices: readonly string[]) =>
		voices.length === 1 ? `Read by a synthetic voice: ${quoted(voices)}.` : `Read by synthetic voices: ${quoted(voices)}.`,
	readBySome: 'Read by synthetic voices.',
	alsoReadBy: (voices: readonly string[]) =>
		voices.length === 1
			? `Also read aloud, by a synthetic voice: ${quoted(voices)}.`
			: `Also read aloud, by synthetic voices: ${quoted(voices)}.`,
	alsoReadBySome: 'Also read aloud, by synthetic voices.',
	retry: 'Retry',
	/** Why there is no sound: what happened, what is still fine, what to do. */
	failures: {
		missing: 'The sound of this episode is not on the server. The text is all here. Retry later, or tell whoever keeps this library.',
		refused: 'The server does not answer, so the sound cannot be fetched. The text is all here. Check the connection, then retry.',
		stalled: 'The sound has stopped arriving. The text is all here. Retry, and it goes on from the same place.',
		undecodable: 'This browser cannot play the sound of this episode. The text is all here. Another browser may.',
		blocked: 'The browser wants a press before it makes a sound. Press Retry, and it begins.'
	}
};
