/** Which format a file is in: its ending first, else the first format that claims its words. */
import type { Format } from './format.ts';
import { plain } from './plain.ts';

/** Plain text comes last: it claims everything. */
export const formats: readonly Format[] = [plain];

export function detect(fileName: string, text: string): Format {
	const ending = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
	return formats.find((format) => format.endings.includes(ending)) ?? formats.find((format) => format.claims(text)) ?? plain;
}
