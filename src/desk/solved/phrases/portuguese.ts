import type { SolvedPhrases } from './solved-phrases.ts'

export const portuguese: SolvedPhrases = {
  slots: {
    problem: 'problema, o problema, meu problema, o erro, erro',
    it: '-, agora, já, tudo, isso, agora sim, aqui, está, tá, ta, agora está, agora tá, já está, já tá',
    mended: 'resolvido, solucionado, corrigido, arrumado, consertado, funcionando, sanado',
    works: 'funcionou, funciona, deu certo, foi, rodou, resolveu, voltou a funcionar, pegou',
    did: 'resolver, arrumar, consertar, corrigir, solucionar, fazer funcionar',
  },
  solved: `
    {it} {mended}, {problem} {mended}, {problem} foi {mended}, {problem} está {mended}, {problem} sumiu,
    o erro sumiu, agora foi, funcionou, funcionou isso, {it} funciona, {it} funcionou, {it} deu certo,
    {it} deu bom, {it} resolveu, {it} rodou, {it} pegou, voltou ao normal, voltou a funcionar,
    tudo certo agora, resolvi, já resolvi, resolvi aqui, eu resolvi, consegui, consegui {did},
    já consegui {did}, era isso, era isso mesmo, esse era o problema
  `,
  solvedBy: `
    resolvi com, resolvido com, resolvi reiniciando, resolvi trocando, resolvi removendo, funcionou depois,
    resolvido após
  `,
  mended: `
    resolveu, deu certo, resolveu o problema, e {works}, e agora {works}, está funcionando agora,
    foi a solução
  `,
  tells: `
    era, o problema era, tive que, tinha, faltava, eu tinha, reiniciei, troquei, mudei, apaguei, removi,
    atualizei, reinstalei, coloquei, adicionei, depois de, após, só precisei, reiniciando, trocando,
    removendo, erro meu, vacilo meu, reiniciar, reinstalar, atualizar, trocar, remover
  `,
  thanks: `
    obrigado, obrigada, muito obrigado, muito obrigada, brigado, brigadão, obg, valeu, vlw, vlws, agradeço,
    obrigado pela, você tinha razão
  `,
  fillers: `
    agora, já, finalmente, aqui, de novo, novamente, certinho, perfeito, show, top, massa, beleza, blz, sim,
    isso, bom, boa, ótimo, e, então, aí, daí, gente, pessoal, galera, mano, cara, kkk, kkkk, rs, demais,
    mesmo, tudo certo, oi, opa, aê, eita, a todos, pela ajuda, não sei por que mas, muito, enfim
  `,
  doubts: `
    não, nao, nada, ninguém, nunca, nenhum, nenhuma, ainda, sem, mas, porém, exceto, menos, só, somente,
    apenas, quase, metade, parte, às vezes, até, se, quando, vou, vai, será, deveria, deve, poderia, talvez,
    espero, tomara, acho, achei, pensei, diz, disse, ontem, amanhã, antes, passada, como, quem, que, qual,
    onde, por que, porque, alguém, erro, erros, problema, problemas, falha, cai, quebrou, travou, outro,
    outra, mesmo erro, minutos, testar, tentar, preciso, quero, funcionava, depois caiu
  `,
}
