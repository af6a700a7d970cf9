import type { SolvedPhrases } from './solved-phrases.ts'

export const italian: SolvedPhrases = {
  slots: {
    problem: "problema, il problema, l'errore, errore",
    it: '-, ora, adesso, tutto, ora tutto, adesso tutto, così, questo, e ora, ok ora, finalmente',
    mended: 'risolto, sistemato, risolta, aggiustato, fixato, corretto',
    works: 'funziona, va, ha funzionato, funge',
  },
  solved: `
    {mended}, è {mended}, tutto {mended}, {problem} {mended}, {problem} è {mended}, {problem} è sparito,
    {it} funziona, {it} funziona tutto, {it} funziona bene, {it} ha funzionato, {it} funge, ora va,
    adesso va, ora va tutto, ho {mended}, l'ho {mended}, ho {mended} il problema, ci sono riuscito,
    sono riuscito a risolvere, era quello, era quello il problema, tutto a posto, tutto ok ora
  `,
  solvedBy: `
    {mended} con, ho {mended} con, ho {mended} riavviando, ho {mended} cambiando, risolto riavviando,
    risolto cambiando, funziona dopo
  `,
  mended: `
    ha risolto, ha risolto il problema, l'ha risolto, e {works}, e ora {works}, ora funziona,
    funziona di nuovo
  `,
  tells: `
    era, il problema era, avevo, ho dovuto, ho riavviato, ho cambiato, ho rimosso, ho tolto,
    ho reinstallato, ho aggiornato, ho messo, mancava, dopo, riavviando, cambiando, errore mio, colpa mia,
    bastava
  `,
  thanks: `
    grazie, grazie mille, grazie tante, tante grazie, molte grazie, ti ringrazio, grazie per, avevi ragione,
    grz
  `,
  fillers: `
    ora, adesso, finalmente, di nuovo, perfetto, ottimo, grande, sì, si, bene, benissimo, perfettamente,
    fantastico, e, allora, quindi, a tutti, ragazzi, ciao, davvero, proprio, infatti, non so perché ma,
    bello
  `,
  doubts: `
    non, niente, nulla, nessuno, mai, ancora, senza, purtroppo, ma, però, tranne, eccetto, solo, soltanto,
    quasi, metà, parte, volte, fino, se, quando, appena, provo, proverò, sarà, dovrebbe, potrebbe, forse,
    spero, speriamo, credo, credevo, penso, pensavo, dice, ieri, domani, prima, scorsa, come, chi, cosa,
    che, quale, dove, perché, qualcuno, errore, errori, error, problema, problemi, crasha, bloccato, rotto,
    altro, altra, stesso, minuti, provare, voglio, funzionava, poi
  `,
}
