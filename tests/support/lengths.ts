/** Measures a source file and its functions. */
import ts from 'typescript';
import { parse, scriptsOf } from './imports.ts';

export interface Length {
	readonly name: string;
	readonly lines: number;
}

/** Every function, method, accessor and arrow, nested ones too. */
export function functionsOf(file: string, source: string): Length[] {
	return scriptsOf(file, source).flatMap((script) => {
		const tree = parse(script);
		const found: Length[] = [];
		const visit = (node: ts.Node): void => {
			if (ts.isFunctionLike(node) && 'body' in node && node.body) found.push({ name: nameOf(node), lines: linesOf(tree, node) });
			ts.forEachChild(node, visit);
		};
		visit(tree);
		return found;
	});
}

export const linesOfFile = (source: string): number => source.replace(/\n$/, '').split('\n').length;

function linesOf(tree: ts.SourceFile, node: ts.Node): number {
	const first = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line;
	return tree.getLineAndCharacterOfPosition(node.getEnd()).line - first + 1;
}

function nameOf(node: ts.SignatureDeclaration): string {
	const named = node.name ?? (ts.isVariableDeclaration(node.parent) ? node.parent.name : undefined);
	return named?.getText() ?? '(nameless)';
}
