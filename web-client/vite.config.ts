import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

/** Where `npm run dev` finds a running service. */
const service = process.env['FUPAN_SERVICE'] ?? 'http://127.0.0.1:8080';
const catalogue = fileURLToPath(new URL('../meeting-service/src/main/resources/catalogue', import.meta.url));

export default defineConfig({
  plugins: [svelte(), svelteTesting()],
  resolve: { alias: { '@catalogue': catalogue } },
  build: { target: 'es2023', sourcemap: false, assetsInlineLimit: 0, reportCompressedSize: false },
  server: {
    fs: { allow: ['.', catalogue] },
    proxy: { '/api': { target: service }, '/live': { target: service, ws: true } },
  },
  test: {
    environment: 'jsdom',
    environmentOptions: { jsdom: { url: 'http://fupan.localhost/' } },
    setupFiles: ['src/test/setup.ts'],
    restoreMocks: true,
    testTimeout: 30_000,
  },
});
