/** Why a file could not be opened, in words that end a sentence. */
const REASONS: Readonly<Record<string, string>> = {
	ENOENT: 'there is no such file',
	EISDIR: 'it is a folder',
	EACCES: 'this user may not read it'
};

/** @param error as the operating system reports it, with its code */
export function whyUnreadable(error: unknown): string {
	const { code, message } = error as { readonly code?: string; readonly message?: string };
	return REASONS[code ?? ''] ?? message ?? String(error);
}
