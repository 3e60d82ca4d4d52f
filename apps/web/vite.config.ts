import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env.REDRESS_SERVER ?? 'http://127.0.0.1:3000';
const proxy = { '/api': { target: server, changeOrigin: false } };

// Nothing is inlined and nothing is fetched from elsewhere, so that the page runs under `default-src 'self'`;
// only styles need 'unsafe-inline' (antd writes them as elements).
export default defineConfig({
  root: import.meta.dirname,
  cacheDir: '../../.cache/vite',
  plugins: [react()],
  server: { port: Number(process.env.WEB_PORT ?? 4300), strictPort: true, proxy },
  preview: { port: Number(process.env.WEB_PORT ?? 4301), strictPort: true, proxy },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    manifest: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
  },
});
