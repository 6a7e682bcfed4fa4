import { relative } from 'node:path';
import type { FastifyStaticOptions } from '@fastify/static';
import type { FastifyRequest } from 'fastify';

/** The built screens, as files. What is in `assets` is named after its content, so that may be kept for ever. */
export function screensIn(folder: string): FastifyStaticOptions {
  return {
    root: folder,
    cacheControl: false,
    setHeaders: (response, path) => {
      const hashed = relative(folder, path).startsWith('assets');
      response.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  };
}

/** Whether an address without a file is one that the screens show: a browser that is sent there asks here first. */
export function isScreen({ method, url }: FastifyRequest): boolean {
  const path = url.split('?')[0]!;
  return ['GET', 'HEAD'].includes(method) && !/^\/(?:api|health|metrics|assets)(?:\/|$)/.test(path);
}
