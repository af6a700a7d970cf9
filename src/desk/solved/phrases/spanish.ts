import type { SolvedPhrases } from './solved-phrases.ts'

export const spanish: SolvedPhrases = {
  slots: {
    problem: 'problema, el problema, mi problema, el error, asunto, tema, el tema',
    it: '-, ya, ahora, ahora si, todo, ya todo, me, ya me, ahora me, eso, ahora todo, con eso, con eso ya',
    mended: 'solucionado, resuelto, arreglado, corregido, solventado, fixeado',
    works: 'funciona, funcionó, anda, anduvo, sirvió, jala, jaló, funcionando, está funcionando, quedó',
    solved: `
      solucioné, resolví, arreglé, solucionó, resolvió, arregló, solucionamos, pude solucionar,
      pude resolver
    `,
  },
  solved: `
    {mended}, ya esta {mended}, está {mended}, {problem} {mended}, {problem} está {mended},
    {problem} ya está {mended}, {problem} desapareció, ya {works}, ahora va, ya me va, {it} {works},
    {it} {works} bien, {it} {works} perfecto, {it} {works} perfectamente, ya no da error,
    ya no sale el error, lo {solved}, ya lo {solved}, se {solved}, ya se {solved}, eso lo {solved},
    eso {solved} el problema, {solved} el problema, pude solucionarlo, pude resolverlo, logré solucionarlo,
    logré resolverlo, ya pude, era eso, eso era, ese era el problema, con eso quedó
  `,
  solvedBy: `
    lo {solved} con, se {solved} con, lo {solved} reiniciando, lo {solved} cambiando, {mended} con,
    lo {solved} quitando
  `,
  mended: `
    lo {solved}, {solved} el problema, y {works}, y ya {works}, y ahora {works}, ya funciona,
    ahora funciona, funciona de nuevo, fue la solución, me funcionó
  `,
  tells: `
    era, fue, el problema era, era por, tenía, tuve que, había que, faltaba, me faltaba, reinicié, cambié,
    borré, quité, actualicé, reinstalé, moví, agregué, puse, después de, al, reiniciando, cambiando,
    error mío, culpa mía, volví
  `,
  thanks: `
    gracias, muchas gracias, mil gracias, muchísimas gracias, gracias por, grax, grcs, se agradece,
    te agradezco, tenías razón
  `,
  fillers: `
    ya, ahora, por fin, finalmente, de nuevo, otra vez, bien, perfecto, genial, excelente, listo, sí, joya,
    vale, bueno, super, muy, y, entonces, a todos, amigo, crack, hermano, bro, hola, ok, todo bien,
    correctamente, efectivamente, no sé por qué pero, saludos, todos, gente, che
  `,
  doubts: `
    no, nada, nadie, nunca, ningún, ninguna, todavía, aún, sin, sigue, tampoco, pero, excepto, salvo,
    aunque, embargo, solo, sólo, solamente, parcialmente, medias, casi, veces, rato, hasta, si, cuando, voy,
    va a, vamos, será, debería, podría, quizás, tal vez, espero, ojalá, creo, creí, pensé, dice, ayer,
    mañana, antes, semana pasada, cómo, quién, qué, cuál, dónde, por qué, alguien, hay, error, errores,
    problema, problemas, falla, roto, cae, otro, otra, mismo, igual, minutos, probar, intentar, necesito,
    quiero, funcionaba, luego, era mejor, parece
  `,
}
