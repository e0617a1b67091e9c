import { describe, expect, it } from 'vitest';
import { kept } from '#lib/ui/kept.ts';

function shelf() {
	const entries = new Map<string, string>();
	return {
		entries,
		getItem: (key: string) => entries.get(key) ?? null,
		setItem: (key: string, value: string) => void entries.set(key, value),
		removeItem: (key: string) => void entries.delete(key)
	};
}

const number = (found: unknown): number => (typeof found === 'number' ? found : 7);

describe('what is kept', () => {
	it('is read back as it was written, under its own key', () => {
		const on = shelf();
		kept('size', number, on).write(3);
		expect([...on.entries]).toEqual([['parley:size', '3']]);
		expect(kept('size', number, on).read()).toBe(3);
	});

	it('is forgotten', () => {
		const on = shelf();
		const size = kept('size', number, on);
		size.write(3);
		size.write(null);
		expect(on.entries.size).toBe(0);
		expect(size.read()).toBe(7);
	});

	it.each(['', '{', '"big"', 'undefined'])('is parsed where %j was left by somebody', (left) => {
		const on = shelf();
		on.setItem('parley:size', left);
		expect(kept('size', number, on).read()).toBe(7);
	});

	it('costs nothing where storage is forbidden', () => {
		const full = () => {
			throw new DOMException('', 'QuotaExceededError');
		};
		const size = kept('size', number, { getItem: full, setItem: full, removeItem: full });
		size.write(3);
		expect(size.read()).toBe(7);
		expect(kept('size', number, null).read()).toBe(7);
	});
});
