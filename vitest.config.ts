import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    // Processes that tests start need not compile everything anew.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'sawbones-compiled') },
    // One for each core: what takes long here is computing.
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
