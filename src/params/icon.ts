import { isIcon, type IconFile } from '#lib/core/icons.ts';

export const match = (name: string): name is IconFile => isIcon(name);
