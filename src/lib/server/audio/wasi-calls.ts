/** The system calls of WASI that a speech engine makes, answered from memory. */

export type Calls = Record<string, (...given: never[]) => number>;

/** Codes of WASI preview 1: https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md */
const OK = 0;
const BAD_DESCRIPTOR = 8;
const NO_ENTRY = 44;
const CREATE = 1;
const TRUNCATE = 8;
const APPEND = 1;
const FOLDER = 3;
const FOLDER_TYPE = 3;
const TERMINAL_TYPE = 2;
const FILE_TYPE = 4;
const EVERY_RIGHT = 0x1fffffffn;

/** `proc_exit` must not return, so it leaves by throwing this. */
export class Exit extends Error {
	readonly code: number;

	constructor(code: number) {
		super(`exit ${code}`);
		this.code = code;
	}
}

export class MemoryFile {
	#bytes: Uint8Array<ArrayBuffer>;
	length: number;

	constructor(bytes: Uint8Array = new Uint8Array(0)) {
		this.#bytes = Uint8Array.from(bytes);
		this.length = bytes.length;
	}

	write(at: number, bytes: Uint8Array): void {
		const end = at + bytes.length;
		if (end > this.#bytes.length) {
			const wider = new Uint8Array(Math.max(end, this.#bytes.length * 2, 4096));
			wider.set(this.#bytes.subarray(0, this.length));
			this.#bytes = wider;
		}
		this.#bytes.set(bytes, at);
		this.length = Math.max(this.length, end);
	}

	read(from: number, to: number): Uint8Array<ArrayBuffer> {
		return this.#bytes.subarray(from, Math.min(to, this.length));
	}
}

interface Descriptor {
	readonly file: MemoryFile;
	at: number;
}

export function argumentCalls(memory: () => ArrayBuffer, args: readonly string[]): Calls {
	const encoded = args.map((arg) => new TextEncoder().encode(`${arg}\0`));
	return {
		args_sizes_get(count: number, size: number) {
			const view = new DataView(memory());
			view.setUint32(count, encoded.length, true);
			view.setUint32(
				size,
				encoded.reduce((sum, arg) => sum + arg.length, 0),
				true
			);
			return OK;
		},
		args_get(pointers: number, at: number) {
			encoded.forEach((arg, i) => {
				new DataView(memory()).setUint32(pointers + 4 * i, at, true);
				new Uint8Array(memory(), at, arg.length).set(arg);
				at += arg.length;
			});
			return OK;
		},
		clock_time_get(_clock: number, _precision: bigint, at: number) {
			new DataView(memory()).setBigUint64(at, 0n, true);
			return OK;
		},
		proc_exit(code: number): number {
			throw new Exit(code);
		}
	};
}

export function fileCalls(memory: () => ArrayBuffer, files: Map<string, MemoryFile>, out: MemoryFile, err: MemoryFile): Calls {
	const open = new Map<number, Descriptor>([
		[1, { file: out, at: 0 }],
		[2, { file: err, at: 0 }]
	]);
	return { ...folderCalls(memory, open, files), ...descriptorCalls(memory, open) };
}

/** The program sees one folder, `.`, as descriptor 3. */
function folderCalls(memory: () => ArrayBuffer, open: Map<number, Descriptor>, files: Map<string, MemoryFile>) {
	let next = FOLDER + 1;
	return {
		fd_prestat_get(fd: number, at: number) {
			if (fd !== FOLDER) return BAD_DESCRIPTOR;
			new Uint8Array(memory(), at, 8).fill(0);
			new DataView(memory()).setUint32(at + 4, 1, true);
			return OK;
		},
		fd_prestat_dir_name(_fd: number, at: number) {
			new Uint8Array(memory())[at] = '.'.charCodeAt(0);
			return OK;
		},
		path_open(...[, , path, length, how, , , flags, at]: [number, number, number, number, number, bigint, bigint, number, number]) {
			const name = new TextDecoder().decode(new Uint8Array(memory(), path, length));
			const file = files.get(name) ?? new MemoryFile();
			if (!files.has(name) && !(how & CREATE)) return NO_ENTRY;
			files.set(name, file);
			if (how & TRUNCATE) file.length = 0;
			open.set(next, { file, at: flags & APPEND ? file.length : 0 });
			new DataView(memory()).setUint32(at, next++, true);
			return OK;
		}
	};
}

function descriptorCalls(memory: () => ArrayBuffer, open: Map<number, Descriptor>) {
	return {
		...movingCalls(memory, open),
		fd_close: (fd: number) => (open.delete(fd) ? OK : BAD_DESCRIPTOR),
		fd_fdstat_set_flags: () => OK,
		fd_fdstat_get(fd: number, at: number) {
			const view = new DataView(memory());
			new Uint8Array(memory(), at, 24).fill(0);
			view.setUint8(at, fd === FOLDER ? FOLDER_TYPE : fd < FOLDER ? TERMINAL_TYPE : FILE_TYPE);
			view.setBigUint64(at + 8, EVERY_RIGHT, true);
			view.setBigUint64(at + 16, EVERY_RIGHT, true);
			return OK;
		},
		fd_seek(fd: number, by: bigint, whence: number, at: number) {
			const of = open.get(fd);
			if (!of) return BAD_DESCRIPTOR;
			of.at = Number(by) + [0, of.at, of.file.length][whence]!;
			new DataView(memory()).setBigUint64(at, BigInt(of.at), true);
			return OK;
		}
	};
}

function movingCalls(memory: () => ArrayBuffer, open: Map<number, Descriptor>) {
	/** Walks the pieces of memory a call names, and tells the program how many bytes went through. */
	const through = (fd: number, pieces: number, count: number, at: number, move: (of: Descriptor, piece: Uint8Array) => number) => {
		const of = open.get(fd);
		if (!of) return BAD_DESCRIPTOR;
		const view = new DataView(memory());
		let total = 0;
		for (let p = pieces; p < pieces + 8 * count; p += 8) {
			const moved = move(of, new Uint8Array(memory(), view.getUint32(p, true), view.getUint32(p + 4, true)));
			of.at += moved;
			total += moved;
		}
		view.setUint32(at, total, true);
		return OK;
	};
	return {
		fd_read: (fd: number, pieces: number, count: number, at: number) =>
			through(fd, pieces, count, at, (of, piece) => {
				const bytes = of.file.read(of.at, of.at + piece.length);
				piece.set(bytes);
				return bytes.length;
			}),
		fd_write: (fd: number, pieces: number, count: number, at: number) =>
			through(fd, pieces, count, at, (of, piece) => {
				of.file.write(of.at, piece);
				return piece.length;
			})
	};
}
