/** Every sentence of a catalogue, said with everything its parameters can be: what two languages say alike can be compared. */
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { parse } from './imports.ts';

/** A text that is in no sentence by itself, so that a sentence which loses it is found. */
const mark = (name: string): string => `\u27e8${name}\u27e9`;

/** One, a pair, a few, many, and what ends like one of these: the forms of all our languages. */
const COUNTS = [1, 2, 3, 5, 11, 21, 100, 104];

export interface Sentence {
	/** `player.remarks.absent` */
	readonly path: string;
	/** Its parameters' types as written, by their names; `null` for what is no function. */
	readonly parameters: readonly (readonly [name: string, type: string])[] | null;
}

type Tree = Readonly<Record<string, unknown>>;

/** @param area as its file is called */
export function sentencesOf(area: string): readonly Sentence[] {
	const source = parse(readFileSync(`src/lib/words/en/${area}.ts`, 'utf8'));
	const found: Sentence[] = [];
	for (const statement of source.statements) {
		if (!ts.isVariableStatement(statement)) continue;
		for (const { name, initializer } of statement.declarationList.declarations)
			if (initializer && ts.isObjectLiteralExpression(initializer) && name.getText() === area) walk(area, initializer, found);
	}
	return found;
}

function walk(path: string, object: ts.ObjectLiteralExpression, found: Sentence[]): void {
	for (const property of object.properties) {
		if (!ts.isPropertyAssignment(property)) throw new TypeError(`${path}: write every message as a property`);
		const value = ts.isAsExpression(property.initializer) ? property.initializer.expression : property.initializer;
		const here = `${path}.${nameOf(property)}`;
		if (ts.isObjectLiteralExpression(value)) walk(here, value, found);
		else found.push({ path: here, parameters: parametersOf(value) });
	}
}

function nameOf({ name }: ts.PropertyAssignment): string {
	return ts.isStringLiteral(name) || ts.isNumericLiteral(name) ? name.text : name.getText();
}

function parametersOf(value: ts.Expression): Sentence['parameters'] {
	// What `counted.duration` makes takes seconds.
	if (ts.isCallExpression(value) && value.getText().startsWith('counted.')) return [['seconds', 'number']];
	if (!ts.isArrowFunction(value)) return null;
	return value.parameters.map(({ name, type }) => [name.getText(), type?.getText() ?? ''] as const);
}

/** All that a parameter can be, as far as sentences differ by it. */
function valuesOf(name: string, type: string): readonly unknown[] {
	if (type === 'number' || type === 'Seconds') return COUNTS;
	if (type === 'string') return [mark(name)];
	if (type === 'boolean') return [true, false];
	if (type === 'Date') return [new Date(0)];
	if (/^readonly string\[\]$/.test(type)) return [[mark('a')], [mark('a'), mark('b')], [mark('a'), mark('b'), mark('c')]];
	const parts = type.split('|').map((part) => part.trim());
	if (parts.length > 1) return parts.flatMap((part) => valuesOf(name, part));
	if (type === 'null') return [null];
	if (/^'.*'$/.test(type)) return [type.slice(1, -1)];
	throw new TypeError(`${name}: ${type} is not known to the test of the catalogues`);
}

/** Every way of saying it, in an order that all languages share. */
export function saidBy(words: Tree, { path, parameters }: Sentence): readonly string[] {
	const message = at(words, path);
	if (parameters === null) return [String(message)];
	const say = message as (...given: readonly unknown[]) => string;
	const given = parameters.reduce<readonly (readonly unknown[])[]>(
		(rows, [name, type]) => rows.flatMap((row) => valuesOf(name, type).map((value) => [...row, value])),
		[[]]
	);
	return given.map((row) => say(...row));
}

const at = (words: Tree, path: string): unknown => path.split('.').reduce<unknown>((tree, name) => (tree as Tree)[name], words);

/** The paths of everything in an area, functions too. */
export const pathsIn = (path: string, tree: unknown): readonly string[] =>
	typeof tree === 'object' && tree !== null ? Object.entries(tree).flatMap(([name, inner]) => pathsIn(`${path}.${name}`, inner)) : [path];

/** What a translation has to keep: the marks, and every number that no language writes as a word. */
export const keptIn = (said: string): readonly string[] =>
	[...new Set(said.match(/\u27e8[^\u27e9]*\u27e9|\d+/g) ?? [])].filter((one) => !/^[12]$/.test(one));

/** Whether there is anything to translate beside marks, figures and signs. */
export const hasWords = (said: string): boolean => /\p{L}{2}/u.test(said.replace(/\u27e8[^\u27e9]*\u27e9/gu, ''));
