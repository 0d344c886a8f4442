import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { bundleBudget } from "./scripts/bundleBudget.ts";

export default defineConfig({
  plugins: [
    react(),
    // react-aria speaks 30 languages by default; the page has two.
    { ...optimizeLocales.vite({ locales: ["ko-KR", "en-US"] }), enforce: "pre" },
    bundleBudget({ page: "src/features/session/SignInPage.tsx", kilobytes: 130 }),
  ],
  build: {
    target: "es2023",
    modulePreload: { polyfill: false },
    // The Content-Security-Policy lets no data: address in but images.
    assetsInlineLimit: 0,
  },
  server: {
    proxy: { "/api": process.env["TASKBELL_URL"] ?? "http://127.0.0.1:8080" },
  },
  test: {
    environment: "jsdom",
    setupFiles: ["src/testing/setup.ts"],
    testTimeout: 30_000,
  },
});
