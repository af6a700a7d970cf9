import fc from 'fast-check'

// The same examples in every run: a gate has to fail for the change at hand. FAST_CHECK_SEED tries others.
fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 20_261_122) })
