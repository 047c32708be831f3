import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Tests start real processes on real repositories, and two cores may be shared.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
