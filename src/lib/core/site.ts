/** What a library says of itself to feeds, cards and other sites. Its owner writes it into `site.json` in the library's folder. */

export interface Site {
	readonly title: string;
	readonly description: string;
	/** Whose work it is; `null` where nobody says. */
	readonly author: string | null;
	/** Told to podcast directories as the owner's. */
	readonly email: string | null;
	/** BCP 47. */
	readonly language: string;
	/** As podcast directories name it: `News`, `Society & Culture`. */
	readonly category: string;
	readonly explicit: boolean;
	readonly copyright: string | null;
	/** Of a square picture of 1400 to 3000 pixels; `null` for the one that is drawn from the library. */
	readonly artwork: string | null;
	/** Where the library is reached, without a slash at its end: `https://example.org/talks`; `null` for wherever it is asked. */
	readonly address: string | null;
}

export const PLAIN_SITE: Site = {
	title: 'Parley',
	description: 'Conversations to listen to and read along.',
	author: null,
	email: null,
	language: 'en',
	category: 'Society & Culture',
	explicit: false,
	copyright: null,
	artwork: null,
	address: null
};
