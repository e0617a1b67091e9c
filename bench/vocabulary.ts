/** Makes talk out of plain English words: it means nothing, and reads, wraps and compresses nearly as talk does. */
import { between, pick } from './random.ts';

const WORDS =
	'the of and to a in that it was for on with he be at by as this had not are but from or have they which one you were all her she there would their we him been has when who will no more if out so up said what its about than into them can only other time new some could these two may first then do any like my now over such our man even most made after also did many off before must well back through years where much your way down should because long each just state those people too mister how little good world make very year still see own work men day get here between both under life being same another know while last might us great go old since come right used three take states himself few house use during without again place around however home found thought went say part once general high upon school every don’t got united left number course war until always away something fact though water less public put thing almost hand enough far took head yet government system better set told nothing night end why called didn’t eyes find going look asked later knew point next program city business give group toward young days let room president side social present given several order national possible rather second face per among form important often things looked early white case large big need four within felt along children saw best church ever least power development light thing seemed family interest want members mind country area others done turned although open god service certain kind problem began different door thus help sense means whole matter'.split(
		' '
	);

/** So many words exactly, in sentences of six to eighteen. */
export function talk(next: () => number, words: number): string {
	const sentences: string[] = [];
	for (let left = words; left > 0;) {
		const length = Math.min(left, Math.round(between(next, 6, 18)));
		sentences.push(sentence(Array.from({ length }, () => pick(next, WORDS))));
		left -= length;
	}
	return sentences.join(' ');
}

const sentence = ([first = '', ...rest]: readonly string[]): string =>
	`${[first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(' ')}.`;
