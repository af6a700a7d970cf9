import type { SolvedPhrases } from './solved-phrases.ts'

export const french: SolvedPhrases = {
  slots: {
    problem: "problème, le problème, mon problème, l'erreur, le souci, souci, pb, le pb, bug, le bug",
    it: '-, ça, ca, cela, tout, maintenant ça, là ça, et ça, donc ça, ça y est ça, désormais ça',
    mended: 'résolu, résolue, réglé, réglée, corrigé, corrigée, fixé, solutionné, réparé',
    works: 'marche, fonctionne, remarche, refonctionne',
  },
  solved: `
    {mended}, c'est {mended}, {problem} {mended}, {problem} est {mended}, {problem} a été {mended},
    {problem} a disparu, c'est bon, c'est ok maintenant, c'est tout bon, tout est bon, {it} {works},
    {it} {works} nickel, {it} {works} bien, {it} {works} parfaitement, {it} {works} très bien,
    {it} a marché, {it} a fonctionné, {it} m'a aidé, j'ai {mended}, j'ai {mended} le problème, j'ai réussi, ça l'a {mended}, ça a {mended} le problème, c'était ça, c'était bien ça,
    c'était le problème, plus de problème, plus d'erreur, plus d'erreurs
  `,
  solvedBy: `
    {mended} en, j'ai {mended} en, ça marche depuis, ça marche après, {mended} avec, {mended} grâce à
  `,
  mended: `
    a résolu le problème, a réglé le problème, a corrigé le problème, l'a résolu, l'a réglé, a tout réglé,
    remarche, marche maintenant, fonctionne maintenant, marche à nouveau
  `,
  tells: `
    c'était, c'est à cause, j'ai, j'avais, il fallait, fallait, après, en, le problème venait, ça venait,
    il manquait, faute de frappe, mon erreur, erreur de ma part, désolé
  `,
  thanks: `
    merci, merci beaucoup, merci bien, mille mercis, un grand merci, merci pour, grand merci, mci, mrc
  `,
  fillers: `
    maintenant, enfin, chez moi, à nouveau, de nouveau, bien, super, parfait, génial, top, nickel, oui,
    ouais, cool, voilà, ça y est, et, donc, alors, du coup, ah, effectivement, en effet, à tous, les gars,
    beaucoup, bonjour, bonne journée, là, je ne sais pas pourquoi mais, trop bien
  `,
  doubts: `
    ne, n'est, n'a, pas, plus, rien, jamais, personne, aucun, aucune, toujours, encore, sans, mais, sauf,
    cependant, pourtant, sinon, seulement, que, juste, partiellement, moitié, presque, parfois, si, s'il,
    quand, lorsque, dès, vais, va, sera, devrait, pourrait, peut-être, j'espère, espère, espérons, pense,
    pensais, crois, croyais, hier, demain, avant, jusqu'à, semaine dernière, comment, qui, quoi, quel,
    quelle, pourquoi, où, quelqu'un, est-ce, as-tu, avez-vous, tu as, erreur, erreurs, error, problème,
    problèmes, plante, bloqué, cassé, autre, même, minutes, essayé, essaie, essayer, j'ai essayé, j'essaie
  `,
}
