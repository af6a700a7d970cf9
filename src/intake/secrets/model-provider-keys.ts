import type { ProviderKey } from './provider-key.ts'

/** Keys of those who run language models, search and voices. */
export const modelProviderKeys: readonly ProviderKey[] = [
  ['anthropic-api-key', 'sk-ant-', String.raw`[\w-]{8,300}`],
  ['openrouter-api-key', 'sk-or-', String.raw`[\w-]{12,300}`],
  ['openai-api-key', 'sk-', String.raw`(?=[\w-]{0,80}\d)[\w-]{16,300}`],
  ['google-api-key', 'AIza', String.raw`[\w-]{20,60}`],
  ['google-api-key', 'AQ.Ab', String.raw`[\w-]{20,120}`],
  ['huggingface-token', 'hf_', '[A-Za-z0-9]{20,80}'],
  ['huggingface-token', 'api_org_', '[A-Za-z0-9]{20,80}'],
  ['groq-api-key', 'gsk_', '[A-Za-z0-9]{20,120}'],
  ['xai-api-key', 'xai-', '[A-Za-z0-9]{20,200}'],
  ['perplexity-api-key', 'pplx-', '[A-Za-z0-9]{20,100}'],
  ['replicate-token', 'r8_', '[A-Za-z0-9]{20,80}'],
  ['cerebras-api-key', 'csk-', '[A-Za-z0-9]{20,80}'],
  ['nvidia-api-key', 'nvapi-', String.raw`[\w-]{20,120}`],
  ['vercel-ai-gateway-key', 'vck_', '[A-Za-z0-9]{20,100}'],
  ['together-api-key', 'tgp_v1_', String.raw`[\w-]{20,80}`],
  ['langsmith-api-key', 'lsv2_', '(?:pt|sk)_[0-9a-f]{20,40}(?:_[0-9a-f]{4,12})?'],
  ['pinecone-api-key', 'pcsk_', String.raw`\w{20,120}`],
  ['e2b-api-key', 'e2b_', '[0-9a-f]{32,48}'],
  ['elevenlabs-api-key', 'sk_', '[0-9a-f]{32,64}'],
  ['tavily-api-key', 'tvly-', String.raw`[\w-]{16,100}`],
  ['firecrawl-api-key', 'fc-', '[0-9a-f]{24,64}'],
  ['jina-api-key', 'jina_', String.raw`(?=[\w-]{0,40}\d)[\w-]{20,100}`],
  ['brave-api-key', 'BSA', String.raw`(?=[\w-]{0,20}\d)[\w-]{20,60}`],
  ['apify-token', 'apify_api_', '[A-Za-z0-9]{20,60}'],
]
