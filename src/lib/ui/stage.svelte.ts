/** One episode being read and heard: brings player, page and memory together, and closes what it opened. */
import { addressOf, paragraphLink } from '#lib/core/address.ts';
import { soundSources } from '#lib/core/addresses.ts';
import { tracksOf, type Heading, type Manuscript } from '#lib/core/manuscript.ts';
import { whole } from '#lib/core/programme.ts';
import { clock } from '#lib/core/time.ts';
import type { ParagraphId } from '#lib/core/transcript.ts';
import { openMemory } from '#lib/player/place.ts';
import { Player } from '#lib/player/player.svelte.ts';
import { ABSENT_SAID } from './doubts.ts';
import { Follower } from './follower.svelte.ts';
import { listen } from './listen.ts';
import { printed, type Printed } from './page.ts';
import { steering, type Steering } from './steering.ts';
import { Tracks } from './tracks.svelte.ts';

/** A place is written down so often, in seconds: a browser that dies loses no more. */
const KEEP_EVERY = 5;

export class Stage {
	readonly heading: Heading;
	readonly player: Player;
	readonly follower = new Follower();
	readonly page: Printed;
	readonly tracks: Tracks;
	readonly steering: Steering;
	readonly #memory = openMemory();

	/** What is said politely, on the page and to a screen reader. */
	said = $state('');
	/** Counts what was said, so that the same words twice are said twice. */
	saidTimes = $state(0);
	singleKeys = $state(true);

	/** @param at the episode's address */
	constructor(heading: Heading, manuscript: Manuscript, at: string) {
		this.heading = heading;
		this.player = new Player(tracksOf(heading).map((track) => ({ ...track, sources: soundSources(at, track) })));
		this.page = printed(manuscript);
		this.tracks = new Tracks(heading, manuscript, at, this.player, this.#memory, (times) => this.page.reprint(times));
		this.steering = steering(this.player, {
			line: () => this.tracks.line,
			passages: this.page.length,
			arrived: () => this.follower.saw('jumped'),
			refused: () => this.say(ABSENT_SAID)
		});
	}

	/** @returns what ends it all */
	wake(): () => void {
		this.#remember();
		if (!this.#goToAddress()) this.#takeUp();
		void this.tracks.wake();
		const ends = [
			listen(window, 'hashchange', () => this.#goToAddress() && this.follower.saw('jumped')),
			listen(window, 'pagehide', () => this.#keepPlace())
		];
		return () => {
			for (const end of ends) end();
			this.#keepPlace();
			this.player.dispose();
		};
	}

	/** Called when the clock or the tuning has moved. */
	remember(): void {
		const { speed, volume, muted, second, playing } = this.player;
		this.#memory.keepTuning({ speed, volume, muted });
		if (!playing || second % KEEP_EVERY === 0) this.#keepPlace();
	}

	say(words: string): void {
		this.said = words;
		this.saidTimes++;
	}

	/** Where the browser forbids it, the address bar has the link. */
	copyLink = (paragraph: ParagraphId): void => {
		const link = paragraphLink(new URL(location.href), paragraph);
		const inAddressBar = (): void => {
			location.hash = paragraph;
			this.say('The link stands in the address bar');
		};
		if (!('clipboard' in navigator)) return inAddressBar();
		navigator.clipboard.writeText(link).then(() => this.say('Link copied'), inAddressBar);
	};

	setSingleKeys = (on: boolean): void => {
		this.singleKeys = on;
		this.#memory.keepSingleKeys(on);
	};

	#remember(): void {
		const { speed, volume, muted } = this.#memory.tuning();
		this.player.setSpeed(speed);
		this.player.setVolume(volume);
		if (muted) this.player.toggleMute();
		this.singleKeys = this.#memory.singleKeys();
	}

	#goToAddress(): boolean {
		const address = addressOf(new URL(location.href));
		if (address?.is === 'time' && address.end !== null) this.player.clip({ start: address.start, end: address.end });
		else if (address?.is === 'time') this.player.seek(address.start);
		const passage = address?.is === 'paragraph' ? this.page.indexOf(address.paragraph) : -1;
		if (passage >= 0) this.player.toParagraph(passage);
		return address?.is === 'time' || passage >= 0;
	}

	#takeUp(): void {
		const place = this.#memory.place(this.heading.id);
		const track = place && this.tracks.all[place.track];
		if (!track || (place.track > 0 && this.#memory.choice(this.heading.id) === null)) return;
		if (place.track !== this.player.track) this.player.change(whole(track.duration, place.track));
		this.player.seek(place.at);
		this.say(`Taken up again at ${clock(place.at)}`);
	}

	/** Nothing has been heard at the very start: that is no place to keep, and no reason to forget one. */
	#keepPlace(): void {
		const spot = this.player.spot();
		if (spot.at > 0) this.#memory.keepPlace(this.heading.id, spot, this.tracks.all[spot.track]!.duration);
	}
}
