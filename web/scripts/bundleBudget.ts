import { gzipSync } from "node:zlib";
import type { Plugin, Rolldown } from "vite";

type Budget = { page: string; kilobytes: number };

/**
 * Fails the build when the JavaScript that one page needs before it can be used is too heavy: the entry,
 * the page, the larger of the two languages, and whatever those import. 1 kB is 1000 bytes, after gzip.
 */
export function bundleBudget({ page, kilobytes }: Budget): Plugin {
  return {
    name: "bundle-budget",
    apply: "build",
    writeBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === "chunk");
      const entry = chunks.filter((chunk) => chunk.isEntry);
      const lazyPage = chunks.filter((chunk) => chunk.facadeModuleId?.endsWith(page));
      const languages = chunks.filter((chunk) => /\/i18n\/(ko|en)\.json$/.test(chunk.facadeModuleId ?? ""));
      if (entry.length !== 1 || lazyPage.length !== 1 || languages.length !== 2) {
        this.error(`bundle-budget finds no single entry, ${page} or languages: has the page's structure changed?`);
      }
      const language = languages.toSorted((a, b) => weight(b) - weight(a)).slice(0, 1);
      const bytes = [...withImports([...entry, ...lazyPage, ...language], chunks)]
        .map(weight)
        .reduce((sum, each) => sum + each, 0);
      const measured = `${page}: ${(bytes / 1000).toFixed(1)} kB of JavaScript, gzip (at most ${kilobytes} kB)`;
      if (bytes > kilobytes * 1000) {
        this.error(measured);
      }
      this.info(measured);
    },
  };
}

function withImports(start: Rolldown.OutputChunk[], all: Rolldown.OutputChunk[]): Set<Rolldown.OutputChunk> {
  const found = new Set(start);
  for (const chunk of found) {
    all.filter((other) => chunk.imports.includes(other.fileName)).forEach((other) => found.add(other));
  }
  return found;
}

function weight(chunk: Rolldown.OutputChunk): number {
  return gzipSync(chunk.code).length;
}
