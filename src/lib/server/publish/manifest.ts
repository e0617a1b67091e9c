/** The web app manifest, by which a browser installs a library: every address in it is meant from where it stands itself. */
import { ICON_FILES } from '#lib/core/icons.ts';
import type { Site } from '#lib/core/site.ts';
import { LIGHT } from './picture/colours.ts';

export const manifestOf = ({ title, description }: Pick<Site, 'title' | 'description'>) => ({
	name: title,
	short_name: title,
	description,
	start_url: './',
	scope: './',
	display: 'standalone',
	theme_color: LIGHT.paper,
	background_color: LIGHT.paper,
	// Apple's is found by its link.
	icons: Object.entries(ICON_FILES)
		.filter(([name]) => name.startsWith('icon-'))
		.map(([name, { size, maskable }]) => ({
			src: `${name}.png`,
			sizes: `${size}x${size}`,
			type: 'image/png',
			purpose: maskable ? 'maskable' : 'any'
		}))
});
