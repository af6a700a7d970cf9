import type { SolvedPhrases } from './solved-phrases.ts'

export const dutch: SolvedPhrases = {
  slots: {
    problem: 'probleem, het probleem, de fout, fout, issue, de issue',
    it: '-, het, dit, dat, alles, hij, die, nu',
    mended: 'opgelost, gefixt, gefixed, verholpen, gelukt',
    works: 'werkt, werkte, doet het, draait weer, loopt weer',
  },
  solved: `
    {it} {mended}, {it} is {mended}, {problem} {mended}, {problem} is {mended}, {problem} is weg,
    {it} {works}, nu {works} het, nu {works} alles, {it} heeft gewerkt, {it} heeft geholpen, dat hielp,
    dat was het, dat was het probleem, dat was hem, ik heb het {mended}, heb het {mended},
    ik heb het werkend, heb het werkend
  `,
  solvedBy: '{mended} door, {mended} met, werkt na, heb het {mended} door, ik heb het {mended} door',
  mended: `
    heeft het opgelost, heeft het probleem opgelost, loste het op, heeft geholpen, hielp, werkt weer,
    werkt nu, was de oplossing
  `,
  tells: `
    het was, het lag aan, lag aan, na, ik had, ik heb, heb, had, moest, ik moest, bleek, het bleek,
    typefout, mijn fout, door
  `,
  thanks: 'bedankt, dank je, dank je wel, dankjewel, dank u, dankje, thanks, hartelijk dank, bedankt voor',
  fillers: `
    nu, weer, eindelijk, bij mij, inderdaad, al, ook, goed, prima, perfect, top, ja, jep, yes, mooi, fijn,
    geweldig, super, lekker, en, dus, toch, hoor, allemaal, hoi, geen idee waarom maar
  `,
  doubts: `
    niet, niets, niks, geen, nooit, niemand, nog, nog steeds, helaas, maar, behalve, echter, toch niet,
    alleen, deels, half, bijna, soms, even, tot, als, indien, of, zodra, zal, ga, zou, moet, kan, misschien,
    hoop, hopelijk, denk, dacht, gisteren, morgen, vroeger, eerst, eerder, vorige, hoe, wie, wat, wanneer,
    waarom, waar, welke, iemand, heb je, werkt het, fout, error, probleem, kapot, crasht, hangt, andere,
    zelfde, minuten, uur, probeer, proberen, geprobeerd, graag
  `,
}
