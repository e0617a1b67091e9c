/** Runs a command-line program compiled to WASI wholly in memory: no files, no `node:wasi`, nothing left behind. */
import { argumentCalls, Exit, fileCalls, MemoryFile, type Calls } from './wasi-calls.ts';

export interface Ran {
	readonly code: number;
	readonly out: string;
	readonly err: string;
	readonly files: ReadonlyMap<string, Uint8Array>;
}

/** One instance for many runs: before each its memory is as it was at the start, which costs a fifth of a new instance. */
export class Program {
	readonly #module: WebAssembly.Module;
	#instance: WebAssembly.Instance | null = null;
	#fresh: Uint8Array = new Uint8Array(0);
	#calls: Calls = {};

	constructor(module: WebAssembly.Module) {
		this.#module = module;
	}

	/** @throws WebAssembly.RuntimeError when the program traps */
	run(args: readonly string[], given: ReadonlyMap<string, Uint8Array> = new Map()): Ran {
		const files = new Map(Array.from(given, ([name, bytes]) => [name, new MemoryFile(bytes)]));
		const out = new MemoryFile();
		const err = new MemoryFile();
		const instance = (this.#instance ??= this.#open());
		const memory = () => memoryOf(instance);
		new Uint8Array(memory()).fill(0, this.#fresh.length).set(this.#fresh);
		this.#calls = { ...argumentCalls(memory, args), ...fileCalls(memory, files, out, err) };
		const code = this.#start(instance);
		const text = (file: MemoryFile) => new TextDecoder().decode(file.read(0, file.length));
		return { code, out: text(out), err: text(err), files: new Map(Array.from(files, ([name, file]) => [name, file.read(0, file.length)])) };
	}

	/** Every call is looked up anew, since each run has its own files. */
	#open(): WebAssembly.Instance {
		const wanted = WebAssembly.Module.imports(this.#module).map(({ name }) => name);
		const calls = Object.fromEntries(wanted.map((name) => [name, (...given: never[]) => this.#calls[name]!(...given)]));
		const instance = new WebAssembly.Instance(this.#module, { wasi_snapshot_preview1: calls });
		this.#fresh = new Uint8Array(memoryOf(instance)).slice();
		return instance;
	}

	/** Whatever does not return leaves the stack pointer where it was: then the next run gets a new instance. */
	#start(instance: WebAssembly.Instance): number {
		try {
			(instance.exports._start as () => void)();
			return 0;
		} catch (error) {
			this.#instance = null;
			if (error instanceof Exit) return error.code;
			throw error;
		}
	}
}

const memoryOf = (instance: WebAssembly.Instance): ArrayBuffer => (instance.exports.memory as WebAssembly.Memory).buffer;
