import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
export default defineConfig({ root: import.meta.dirname, cacheDir: '/tmp/kraft-vite', plugins: [react()], server: { port: 5201, strictPort: true, fs: { strict: false } }, build: { outDir: '/tmp/kraft-dist', emptyOutDir: true, assetsInlineLimit: 0, target: 'es2023', minify: true } })
