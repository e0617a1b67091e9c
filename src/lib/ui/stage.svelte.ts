/** One episode being read and heard: brings player, page and memory together, and closes what it opened. */
import { paragraphLink, type Address } from '#lib/core/address.ts';
import { soundSources } from '#lib/core/addresses.ts';
import { tracksOf, type Heading, type Manuscript } from '#lib/core/manuscript.ts';
import { whole } from '#lib/core/programme.ts';
import { clock } from '#lib/core/time.ts';
import type { ParagraphId } from '#lib/core/transcript.ts';
import { EVERYBODY } from '#lib/core/who.ts';
import type { Memory } from '#lib/player/place.ts';
import { Player } from '#lib/player/player.svelte.ts';
import type { SoundFactory } from '#lib/player/sound.ts';
import { copyLink } from './copying.ts';
import type { Words } from '#lib/words/words.ts';
import { Follower } from './follower.svelte.ts';
import { goTo } from './going.ts';
import { hearAsked, whyNot } from './hearers.ts';
import { listen } from './listen.ts';
import { printed, type Printed } from './page.ts';
import { steering, type Steering } from './steering.ts';
import { joinCircle } from './together.ts';
import { Tracks } from './tracks.svelte.ts';

/** A place is written down so often, in seconds: a browser that dies loses no more. */
const KEEP_EVERY = 5;

/** What the page around a stage is to it. */
export interface Standing {
	/** Where the transcript's elements are found, once they are looked for. */
	readonly root: () => Document | ShadowRoot;
	/** The page that links to a paragraph lead to. */
	readonly page: () => URL;
	/** Whether that page's address is the one in the address bar. */
	readonly inAddressBar: boolean;
	readonly memory: Memory;
	/** What the player plays by. */
	readonly sound: SoundFactory;
	readonly words: Words['player'];
}

/** What an address asks for. */
export interface Asked {
	readonly start: Address | null;
	/** Who is to be heard alone, and without whom: ids, with commas between them. */
	readonly speaker: string | null;
	readonly without: string | null;
}

export class Stage {
	readonly heading: Heading;
	readonly manuscript: Manuscript;
	readonly words: Words['player'];
	readonly player: Player;
	readonly follower = new Follower();
	readonly page: Printed;
	readonly tracks: Tracks;
	readonly steering: Steering;
	readonly #standing: Standing;

	/** What is said politely, on the page and to a screen reader. */
	said = $state('');
	/** Counts what was said, so that the same words twice are said twice. */
	saidTimes = $state(0);
	singleKeys = $state(true);

	/** @param at the episode's address */
	constructor(heading: Heading, manuscript: Manuscript, at: string, standing: Standing) {
		this.heading = heading;
		this.manuscript = manuscript;
		this.#standing = standing;
		this.words = standing.words;
		const tracks = tracksOf(heading).map((track) => ({ ...track, sources: soundSources(at, track) }));
		this.player = new Player(tracks, standing.sound);
		this.page = printed(manuscript, this.words, standing.root);
		this.tracks = new Tracks(heading, manuscript, at, this.player, (times, isHeard) => {
			this.page.reprint(times);
			this.page.dim(isHeard);
		});
		this.steering = steering(this.player, {
			line: () => this.tracks.line,
			passages: this.page.length,
			arrived: () => this.follower.saw('jumped'),
			refused: (passage) => this.say(whyNot(this.tracks, passage, this.words) ?? this.words.absent)
		});
	}

	/** @returns what ends it all */
	wake({ start, speaker, without }: Asked): () => void {
		this.#remember();
		const unknown = hearAsked(this.tracks, speaker, without, this.words);
		if (!goTo(this, start)) this.#begin();
		if (unknown !== null) this.say(unknown);
		void this.tracks.fetch();
		const end = listen(window, 'pagehide', () => this.#keepPlace());
		const leave = this.#join();
		return () => {
			end();
			leave();
			this.#keepPlace();
			this.player.dispose();
		};
	}

	/** One player is heard at a time, in whatever frames and windows they are. */
	#join(): () => void {
		const circle = joinCircle(this.player.pause);
		const end = $effect.root(() => {
			$effect(() => {
				if (this.player.playing) circle.begin();
			});
		});
		return () => {
			end();
			circle.leave();
		};
	}

	/** To a place named by its address. */
	goTo(address: Address | null): void {
		if (goTo(this, address)) this.follower.saw('jumped');
	}

	/** Says so where nobody of a name is heard, and changes nothing where nobody would be; `null` for everybody. */
	hearOnly = (speaker: string | null, without: string | null = null): void => {
		const unknown = hearAsked(this.tracks, speaker, without, this.words);
		if (unknown !== null) this.say(unknown);
	};

	/** Called when the clock or the tuning has moved. */
	remember(): void {
		const { speed, volume, muted, second, playing } = this.player;
		this.#standing.memory.keepTuning({ speed, volume, muted });
		if (!playing || second % KEEP_EVERY === 0) this.#keepPlace();
	}

	say(words: string): void {
		this.said = words;
		this.saidTimes++;
	}

	copyLink = (paragraph: ParagraphId): void =>
		copyLink(paragraphLink(this.#standing.page(), paragraph), {
			inAddressBar: this.#standing.inAddressBar,
			say: (words) => this.say(words),
			words: this.words
		});

	setSingleKeys = (on: boolean): void => {
		this.singleKeys = on;
		this.#standing.memory.keepSingleKeys(on);
	};

	#remember(): void {
		const { speed, volume, muted } = this.#standing.memory.tuning();
		this.player.setSpeed(speed);
		this.player.setVolume(volume);
		if (muted) this.player.toggleMute();
		this.singleKeys = this.#standing.memory.singleKeys();
	}

	/** Where this browser left off, or with the first words of whoever is heard alone. */
	#begin(): void {
		if (this.tracks.wish === EVERYBODY) return this.#takeUp();
		this.player.toParagraph(this.tracks.line.blocks[0]!.first);
	}

	#takeUp(): void {
		const place = this.#standing.memory.place(this.heading.id);
		const track = place && this.tracks.all[place.track];
		if (!track || (place.track > 0 && this.#standing.memory.choice(this.heading.id) === null)) return;
		if (place.track !== this.player.track) this.player.change(whole(track.duration, place.track));
		this.player.seek(place.at);
		this.say(this.words.takenUp(clock(place.at)));
	}

	/** Nothing has been heard at the very start, and of one speaker only a part: no places to keep, and no reason to forget one. */
	#keepPlace(): void {
		const spot = this.player.spot();
		if (spot.at > 0 && this.tracks.wish === EVERYBODY)
			this.#standing.memory.keepPlace(this.heading.id, spot, this.tracks.all[spot.track]!.duration);
	}
}
