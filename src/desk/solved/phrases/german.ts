import type { SolvedPhrases } from './solved-phrases.ts'

export const german: SolvedPhrases = {
  slots: {
    problem: 'problem, fehler, thema, issue',
    it: '-, es, das, alles, jetzt, das {problem}, das ganze, so, damit',
    so: 'jetzt, nun, so, damit, danach',
    mended: 'gelöst, geloest, behoben, gefixt, gefixed, repariert, geklärt, geklaert',
    runs: 'geht, gehts, funktioniert, funktionierts, funzt, klappt, klappts, läuft, laeuft, läufts',
    have: 'hab, habe, habs, hab es, habe es, ich habs, ich hab es, ich habe es, konnte es, wir habens',
  },
  solved: `
    {it} {mended}, {it} ist {mended}, {problem} {mended}, {problem} ist {mended}, {problem} ist weg,
    der {problem} ist weg, der {problem} ist behoben, das {problem} ist weg, {it} wurde {mended},
    hat sich erledigt, hat sich alles erledigt, es hat sich erledigt, {problem} erledigt, hat sich {mended}, {it} {runs}, {so} {runs} es, {so} {runs} alles,
    und {so} {runs} es, {have} {mended}, {have} hinbekommen, {have} geschafft, {have} lösen können,
    {have} rausgefunden, {have} herausgefunden, {it} hat funktioniert, {it} hat geklappt,
    {it} hat geholfen, {it} hats gebracht, {it} wars, {it} war es, das war das problem, das war der fehler,
    das war die lösung, daran lags, daran lag es, alles gut jetzt, passt jetzt
  `,
  solvedBy: '{mended} durch, {mended} mit, {have} {mended} indem, {runs} nach, {runs} seit',
  mended: `
    hat geholfen, hats gelöst, hat es gelöst, hat das problem gelöst, hat das problem behoben,
    hat es behoben, hats behoben, hats gebracht, war die lösung, geht jetzt wieder, geht wieder,
    läuft wieder, läuft jetzt wieder, funktioniert wieder, funktioniert jetzt, läuft jetzt, geht jetzt
  `,
  tells: `
    es lag, lag an, lag am, es war, war der, war die, war das, nach, mit, hab, habe, ich hab, ich habe,
    ich hatte, hatte, musste, ich musste, einmal, mein fehler, tippfehler
  `,
  thanks: `
    danke, danke dir, danke euch, dankeschön, vielen dank, herzlichen dank, dank dir, thanks, danke für,
    merci, du hattest recht
  `,
  fillers: `
    jetzt, nun, wieder, endlich, bei mir, auch, schon, alles, prima, toll, perfekt, klasse, ja, jo, jep,
    jup, cool, geil, mega, stark, wunderbar, einwandfrei, nice, sehr, gut, so, und, dann, leute, schnell,
    die schnelle hilfe, schon mal, ach, tatsächlich, problemlos, hallo, keine ahnung warum aber,
    weiß nicht warum aber, schönen tag noch, vielmals, nochmal
  `,
  doubts: `
    nicht, nix, nichts, kein, keine, keinen, nie, niemand, noch, leider, immer noch, weder, aber, außer,
    jedoch, trotzdem, obwohl, nur, teilweise, halb, fast, manchmal, kurz, bis, wenn, falls, ob, sobald,
    werde, wird, würde, sollte, soll, könnte, kann, vielleicht, hoffe, hoffentlich, glaube, dachte, denke,
    angeblich, wohl, vermutlich, wahrscheinlich, gehofft, gestern, morgen, früher, vorher, letzte woche,
    bisher, eigentlich, probiere, versuche, sonst, wie, wer, was, wann, warum, wo, welche, jemand, hast du,
    habt ihr, hat jemand, geht es, fehler, error, problem, kaputt, hängt, stürzt, abgestürzt, anderer,
    andere, gleiche, minuten, stunden, ersten, erste, versucht, probiert, bitte, geschrieben, lange, wenig,
    bisschen
  `,
}
