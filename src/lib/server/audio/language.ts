/** Which language a transcript is in, when neither its file nor its editor says. */
import { francAll } from 'franc-min';
import { iso6393To1 } from 'iso-639-3';

/** Under this many letters trigrams guess wildly; then the script decides. */
const ENOUGH = 40;
/** The best guess counts only where the second is clearly behind it: names and lists resemble any language. */
const CLEARLY_BEHIND = 0.9;
const BY_SCRIPT: readonly (readonly [RegExp, string])[] = [
	[/\p{sc=Hira}|\p{sc=Kana}/u, 'ja'],
	[/\p{sc=Hang}/u, 'ko'],
	[/\p{sc=Han}/u, 'zh'],
	[/\p{sc=Arab}/u, 'ar'],
	[/\p{sc=Hebr}/u, 'he'],
	[/\p{sc=Deva}/u, 'hi'],
	[/\p{sc=Grek}/u, 'el'],
	[/\p{sc=Cyrl}/u, 'ru']
];

/** @returns BCP 47; English for a short text in Latin letters */
export function languageOf(text: string): string {
	const sample = text.slice(0, 20_000);
	const letters = sample.match(/\p{L}/gu)?.length ?? 0;
	const guess = letters < ENOUGH ? null : clearGuess(sample);
	return guess ?? scriptOf(sample, letters) ?? 'en';
}

function clearGuess(sample: string): string | null {
	const [best, second] = francAll(sample);
	if (!best || (second && second[1] > CLEARLY_BEHIND)) return null;
	return iso6393To1[best[0]] ?? null;
}

/** The script of at least a third of the letters: a Greek quotation does not make an English text Greek. */
function scriptOf(sample: string, letters: number): string | null {
	const share = (script: RegExp) => (sample.match(new RegExp(script, 'gu'))?.length ?? 0) / Math.max(1, letters);
	return BY_SCRIPT.find(([script]) => share(script) > 1 / 3)?.[1] ?? null;
}
