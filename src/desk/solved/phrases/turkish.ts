import type { SolvedPhrases } from './solved-phrases.ts'

export const turkish: SolvedPhrases = {
  slots: {
    problem: 'sorun, sorunum, problem, hata, sıkıntı, sorunu, problemi, hatayı, mesele',
    it: '-, şimdi, artık, tamam, bu, tekrar, yeniden, her şey, hepsi, şu an, tamamdır',
    mended: 'çözüldü, düzeldi, halloldu, giderildi, çözülmüştür, çözülmüş, kalktı, gitti',
    works: 'çalışıyor, çalıştı, oldu, işe yaradı, düzeldi, çalışır durumda',
    did: 'çözdüm, çözdük, hallettim, hallettik, düzelttim',
  },
  solved: `
    {it} çözüldü, {it} düzeldi, {it} halloldu, {it} giderildi, {problem} {mended}, {it} {works}, {it} {did},
    {problem} {did}, {problem} {it} {mended}, sorun buymuş, sorun oymuş, sorun kalmadı, hata kalmadı
  `,
  solvedBy: '',
  mended: 'çözdü, sorunu çözdü, çözüldü, halloldu, düzeldi, işe yaradı, {did}',
  tells: `
    sorun, meğer, yeniden başlatınca, yeniden başlattım, restart atınca, restart attım, sildim, silince,
    değiştirdim, değiştirince, güncelledim, güncelleyince, portu, benim hatam, yeniden kurunca, kaldırınca
  `,
  thanks: `
    teşekkürler, teşekkür ederim, çok teşekkürler, çok teşekkür ederim, sağol, sağ ol, sağolun, sağ olun,
    eyvallah, tşk, tşkler, eline sağlık, ellerine sağlık, teşekkür
  `,
  fillers: `
    şimdi, artık, nihayet, sonunda, tekrar, yeniden, bende, tamam, tamamdır, evet, süper, harika, mükemmel,
    çok, güzel, ve, hocam, abi, kanka, dostum, herkese, sorunsuz, gayet, iyi, oh be, merhaba, hepinize,
    gerçekten, neden bilmiyorum ama
  `,
  doubts: `
    değil, yok, hiç, hiçbir, hiçbiri, kimse, hala, hâlâ, henüz, daha, ama, fakat, ancak, lakin, sadece,
    bir tek, kısmen, neredeyse, bazen, bir ara, kadar, eğer, olursa, belki, umarım, inşallah, sanırım,
    galiba, sanmıştım, dün, yarın, önce, önceden, geçen, nasıl, kim, ne, neden, niye, hangi, nerede, mi, mı,
    mu, mü, biri, hata, hatası, problem, çöküyor, bozuldu, başka, aynı, dakika, deneyeceğim, deniyorum,
    lazım, gerek
  `,
}
