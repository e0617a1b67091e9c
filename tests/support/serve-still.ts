/** `PARLEY_TEST_STILL=nginx` runs the browser's tests against a copy of the library instead of the server: this serves it. */
import { temporaryFolder } from './files.ts';
import { serveFolder, writeCopy, type HostName } from './still.ts';

const [host = 'nginx', port = '4400'] = process.argv.slice(2);
const folder = temporaryFolder();
process.stdout.write(writeCopy(folder, `http://127.0.0.1:${port}`));
const end = await serveFolder(host as HostName, folder, Number(port));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => (end(), process.exit(0)));
