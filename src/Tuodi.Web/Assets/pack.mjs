// Packs the front end: each file under a folder named by its content, compressed once at build and never at a request.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const [modules, own, out] = process.argv.slice(2);
const files = {
  'tabler.css': join(modules, '@tabler/core/dist/css/tabler.min.css'),
  'htmx.js': join(modules, 'htmx.org/dist/htmx.min.js'),
  'echarts.js': join(modules, 'echarts/dist/echarts.simple.min.js'),
  'tuodi.css': join(own, 'tuodi.css'),
  'tuodi.js': join(own, 'tuodi.js'),
};

for (const [name, path] of Object.entries(files)) {
  // A map of the source is not served: the line that names it would only make browsers ask.
  const content = Buffer.from(readFileSync(path, 'utf8').replace(/\n?(\/\/|\/\*)# sourceMappingURL=.*$/m, ''));
  const folder = join(out, createHash('sha256').update(content).digest('hex').slice(0, 16));
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, name + '.br'),
    brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
  );
  writeFileSync(join(folder, name + '.gz'), gzipSync(content, { level: 9 }));
}
