/** The four lines under a 2026.2.17 connection error. */
export const target = (url: string, source: string, config: string) =>
  `Gateway target: ${url}\nSource: ${source}\nConfig: ${config}`
export const loopback = 'ws://127.0.0.1:18789'
export const onHost = target(loopback, 'local loopback', '/home/ada/.openclaw/openclaw.json')
export const inContainer = target(loopback, 'local loopback', '/home/node/.openclaw/openclaw.json')
