import { expect, it } from 'vitest';
import { initials, personOf } from '#lib/core/person.ts';

it.each<[string, string | null, string | null, string | null]>([
	['Charles Maynes', 'Maynes', 'Charles', null],
	['Rascoe', 'Rascoe', null, null],
	['Mary-Jane K. Watson', 'Watson', 'Mary-Jane K.', null],
	['Ludwig van der Berg', 'van der Berg', 'Ludwig', null],
	['van der Berg', 'der Berg', 'van', null],
	['Martin Luther King, Jr.', 'King', 'Martin Luther', 'Jr.'],
	['Henry Ford III', 'Ford', 'Henry', 'III'],
	['President Tokayev', 'Tokayev', null, null],
	['Prof. Dr. Anna Ölçer', 'Ölçer', 'Anna', null],
	["Sean O'Neill", "O'Neill", 'Sean', null],
	['Лев Толстой', 'Толстой', 'Лев', null]
])('%s', (name, family, given, suffix) => expect(personOf(name)).toEqual({ family, given, suffix }));

it.each([
	'Unidentified Man',
	'Unidentified Person #1',
	'Speaker 2',
	'Procter and Gamble',
	'Voice of America',
	'毛泽东',
	'محمود درويش',
	'a b c d e f',
	''
])('%s is nobody whose name could be turned round', (name) => expect(personOf(name)).toBeNull());

it.each([
	['Charles', 'C.'],
	['Mary-Jane K.', 'M.-J. K.'],
	['élodie', 'É.']
])('%s -> %s', (given, short) => expect(initials(given)).toBe(short));
