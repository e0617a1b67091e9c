/** Writes elements of a page's head; nothing in a value can end it. */
import { cleanName, escapeMarkup } from '#lib/core/formats/markup.ts';

type Value = string | number | null;

/** Open Graph's manner. */
export const property = (name: string, content: Value): string => tag('meta', { property: name, content });
export const meta = (name: string, content: Value): string => tag('meta', { name, content });

/** In one line. @returns nothing at all where a value is `null` */
export function tag(name: 'meta' | 'link', attributes: Readonly<Record<string, Value>>): string {
	const values = Object.entries(attributes);
	if (values.some(([, value]) => value === null)) return '';
	return `<${name}${values.map(([key, value]) => ` ${key}="${escapeMarkup(cleanName(String(value)).toWellFormed())}"`).join('')}>`;
}
