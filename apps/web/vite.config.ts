import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { makeFaces } from './build/faces.ts'
import { pack } from './build/pack.ts'

const server = 'http://127.0.0.1:3000'

export default defineConfig(async () => {
  await makeFaces()
  return {
    plugins: [react(), pack()],
    build: { target: 'es2023', assetsInlineLimit: 0, chunkSizeWarningLimit: 900 },
    server: {
      port: 5173,
      proxy: {
        '/api': server,
        '/socket.io': { target: server, ws: true },
        '/sync': { target: server, ws: true },
      },
    },
  }
})
