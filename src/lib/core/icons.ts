/** The pictures by which a device shows an installed library, as its manifest and its pages name them. */

export interface Icon {
	/** In pixels, as wide as high. */
	readonly size: number;
	/** Cut to the device's own shape: it fills the square, and what matters stands in the middle. */
	readonly maskable: boolean;
}

export const ICON_FILES = {
	'icon-192': { size: 192, maskable: false },
	'icon-512': { size: 512, maskable: false },
	'icon-maskable-512': { size: 512, maskable: true },
	'apple-touch-icon': { size: 180, maskable: true }
} as const satisfies Readonly<Record<string, Icon>>;

export type IconFile = keyof typeof ICON_FILES;

export const isIcon = (name: string): name is IconFile => Object.hasOwn(ICON_FILES, name);
