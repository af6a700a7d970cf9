import { loadPasteSites } from '../../src/fetching/load-paste-sites.ts'

/** The list that comes with the bot. */
export const shippedSites = await loadPasteSites('paste-sites.yaml')
