import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { fontLicense } from './build/fontLicense'
import { listFiles } from './build/listFiles'

const server = process.env.MODELKEYS_SERVER ?? 'http://localhost:8080'

export default defineConfig({
  plugins: [react(), { ...optimizeLocales.vite({ locales: ['en-US'] }), enforce: 'pre' }, fontLicense(), listFiles()],
  build: {
    outDir: '../resources/web/console',
    emptyOutDir: true,
    target: 'es2023',
    // Nothing becomes a data: address, so that the policy of the page needs none.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    license: { fileName: 'licenses.md' },
    sourcemap: false,
  },
  server: {
    host: 'localhost',
    proxy: { '/graphql': server, '/icons': server, '/console.json': server },
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['test/setup.ts'],
    include: ['test/**/*.test.{ts,tsx}'],
    css: false,
    testTimeout: 180_000,
  },
})
