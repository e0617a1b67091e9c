/** Reads what a source file imports, by the compiler's own eyes: no line break, comment or quote fools it. */
import ts from 'typescript';
import type { Import } from './rooms.ts';

/** @param file its ending decides: a component's scripts are read, and the import() calls of its markup */
export function importsOf(file: string, source: string): Import[] {
	return scriptsOf(file, source).flatMap((script) => importsOfScript(script));
}

/** The program text of a file: the whole of it, or the scripts of a component and the expressions of its markup. */
export function scriptsOf(file: string, source: string): string[] {
	if (!file.endsWith('.svelte')) return [source];
	const scripts: string[] = [];
	const markup = source.replace(/<script\b[^>]*>([\s\S]*?)<\/script>/g, (_whole, body: string) => (scripts.push(body), ''));
	const calls = Array.from(markup.matchAll(/\bimport\s*\([^)]*\)/g), ([call]) => call);
	return [...scripts, calls.join(';')];
}

export const parse = (script: string): ts.SourceFile =>
	ts.createSourceFile('read.ts', script, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);

function importsOfScript(script: string): Import[] {
	const found: Import[] = [];
	const visit = (node: ts.Node): void => {
		const one = importOf(node);
		if (one) found.push(one);
		ts.forEachChild(node, visit);
	};
	visit(parse(script));
	return found;
}

function importOf(node: ts.Node): Import | null {
	if (ts.isImportDeclaration(node))
		return named(node.moduleSpecifier, false, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
	if (ts.isExportDeclaration(node) && node.moduleSpecifier) return named(node.moduleSpecifier, false, node.isTypeOnly);
	if (ts.isExternalModuleReference(node)) return named(node.expression, false, false);
	if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return named(node.argument.literal, false, true);
	if (ts.isCallExpression(node)) return calledImport(node);
	return ts.isNewExpression(node) ? neighbour(node) : null;
}

function calledImport(node: ts.CallExpression): Import | null {
	const [first] = node.arguments;
	const called = node.expression;
	const isImport = called.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(called) && called.text === 'require');
	return isImport && first ? named(first, true, false) : null;
}

/** `new URL('./worker.ts', import.meta.url)`: how a worker is named. */
function neighbour(node: ts.NewExpression): Import | null {
	const [first, base] = node.arguments ?? [];
	const isNeighbour = first && ts.isStringLiteralLike(first) && /^[.#$]/.test(first.text) && base?.getText() === 'import.meta.url';
	return isNeighbour ? named(first, true, false) : null;
}

function named(node: ts.Node, dynamic: boolean, typeOnly: boolean): Import | null {
	return ts.isStringLiteralLike(node) ? { target: node.text, dynamic, typeOnly } : null;
}
