import { monitorEventLoopDelay } from 'node:perf_hooks'

// Loaded before the bot (`--import`): at SIGUSR2 it prints how late the event loop ran since the last time.

const delay = monitorEventLoopDelay({ resolution: 1 })
delay.enable()
process.on('SIGUSR2', () => {
  const ms = (nanoseconds: number) => Math.round(nanoseconds / 1e5) / 10
  const figures = { median: ms(delay.percentile(50)), p99: ms(delay.percentile(99)), longest: ms(delay.max) }
  process.stderr.write(`${JSON.stringify({ loopDelayMs: figures })}\n`)
  delay.reset()
})
