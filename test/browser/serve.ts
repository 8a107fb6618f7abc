/**
 * A built site on localhost.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/** A server, until it is closed. */
export interface Served {
  /** Without a slash at its end. */
  url: string;
  close(): Promise<void>;
}

/** Serves a folder on a free port. */
export async function serveFolder(folder: string): Promise<Served> {
  const files = sirv(folder, { etag: true });
  const server = createServer((request, response) => {
    files(request, response, () => {
      response.statusCode = 404;
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
