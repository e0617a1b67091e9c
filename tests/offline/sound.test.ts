import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inPieces, partsOf, piecesOf } from '#lib/offline/pieces.ts';
import { soundAnswer } from '#lib/offline/sound.ts';

const bytesOf = (count: number) => Uint8Array.from({ length: count }, (_, i) => (i * 31) % 251);
const streamOf = (parts: readonly Uint8Array[]) =>
	new ReadableStream<Uint8Array>({
		start(controller) {
			for (const part of parts) controller.enqueue(part);
			controller.close();
		}
	});

describe('pieces', () => {
	it('are cut from whatever comes, and make the whole again', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 40 })), fc.integer({ min: 1, max: 17 }), async (parts, size) => {
				const whole = parts.flatMap((part) => [...part]);
				const [pieces, came]: [number[][], number[]] = [[], []];
				for await (const piece of inPieces(streamOf(parts), (bytes) => came.push(bytes), size)) pieces.push([...piece]);
				expect(pieces.flat()).toEqual(whole);
				expect(pieces.length).toBe(piecesOf(whole.length, size));
				expect(pieces.slice(0, -1).every(({ length }) => length === size)).toBe(true);
				expect(came.reduce((sum, bytes) => sum + bytes, 0)).toBe(whole.length);
			})
		);
	});

	it('give any stretch of the whole, as slicing does', () => {
		fc.assert(
			fc.property(fc.nat(200), fc.nat(200), fc.integer({ min: 1, max: 17 }), (a, b, size) => {
				const [from, to] = [Math.min(a, b), Math.max(a, b)];
				const places = partsOf(from, to, size).flatMap((part) =>
					Array.from({ length: part.to - part.from }, (_, i) => part.piece * size + part.from + i)
				);
				expect(places).toEqual(Array.from({ length: to - from }, (_, i) => from + i));
			})
		);
	});
});

describe('an answer from pieces', () => {
	const whole = bytesOf(1000);
	const SIZE = 64;
	const asked: number[] = [];
	const read = async (piece: number) => {
		asked.push(piece);
		return new Blob([whole.slice(piece * SIZE, (piece + 1) * SIZE)]);
	};
	const answer = (range: string | null) => {
		asked.length = 0;
		return soundAnswer(range, { bytes: whole.length, type: 'audio/webm', version: 'v' }, read, SIZE);
	};

	it.each<[string | null, number, number, number]>([
		[null, 200, 0, 1000],
		['bytes=0-', 206, 0, 1000],
		['bytes=100-299', 206, 100, 300],
		['bytes=990-2000', 206, 990, 1000],
		['bytes=-10', 206, 990, 1000],
		['nonsense', 200, 0, 1000]
	])('to %s is %d with bytes %d to %d', async (range, status, from, to) => {
		const response = answer(range);
		expect(response.status).toBe(status);
		expect(response.headers.get('content-length')).toBe(String(to - from));
		expect(response.headers.get('content-range')).toBe(status === 206 ? `bytes ${from}-${to - 1}/1000` : null);
		expect(new Uint8Array(await response.arrayBuffer())).toEqual(whole.slice(from, to));
	});

	it('past the end is refused', () => {
		const response = answer('bytes=1000-');
		expect([response.status, response.headers.get('content-range')]).toEqual([416, 'bytes */1000']);
	});

	it('reads no piece before it is wanted, and none that is not', async () => {
		const reader = answer('bytes=130-').body!.getReader();
		expect(asked).toEqual([]);
		await reader.read();
		await reader.cancel();
		expect(asked).toEqual([2]);
	});

	it('breaks off where a piece is gone', async () => {
		const gone = soundAnswer(null, { bytes: 1000, type: 'audio/webm', version: 'v' }, () => Promise.reject(new TypeError('gone')), SIZE);
		await expect(gone.arrayBuffer()).rejects.toThrow('gone');
	});
});
