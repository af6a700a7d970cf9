import type { SolvedPhrases } from './solved-phrases.ts'

export const polish: SolvedPhrases = {
  slots: {
    problem: 'problem, błąd, sprawa, temat',
    it: '-, już, teraz, wszystko, teraz wszystko, to, już wszystko, i, u mnie, znowu, znów',
    mended: 'rozwiązane, rozwiązany, rozwiązana, naprawione, naprawiony, ogarnięte, poprawione, załatwione',
    works: 'działa, zadziałało, zadziałał, śmiga, hula, ruszyło',
    did: 'rozwiązałem, rozwiązałam, naprawiłem, naprawiłam, ogarnąłem, ogarnęłam',
  },
  solved: `
    {it} {mended}, {problem} {mended}, {problem} zniknął, {problem} zniknal, {it} {works},
    {it} {works} jak należy, {it} {works} bez problemu, {works} wszystko, {it} pomogło, udało się,
    udało mi się, udało się rozwiązać, udało się naprawić, {did}, już {did}, {did} problem, {did} to,
    to było to, to był problem, o to chodziło
  `,
  solvedBy: 'działa po, zadziałało po, naprawione przez',
  mended: `
    pomógł, pomogła, pomogło, pomogły, rozwiązał problem, rozwiązało problem, i {works}, i już {works},
    teraz działa, znowu działa, naprawił problem
  `,
  tells: `
    to był, to była, to było, chodziło o, okazało się, po, musiałem, musiałam, zrestartowałem,
    zrestartowałam, usunąłem, usunęłam, zmieniłem, zmieniłam, zaktualizowałem, przeinstalowałem, dodałem,
    ustawiłem, miałem, literówka, mój błąd, zapomniałem, wystarczyło
  `,
  thanks: `
    dzięki, dzieki, dziękuję, dziekuje, wielkie dzięki, dziękuję bardzo, bardzo dziękuję, dzięki za, dzieks,
    dzięks, dziena
  `,
  fillers: `
    już, teraz, wreszcie, w końcu, znowu, znów, u mnie, super, świetnie, ekstra, idealnie, tak, no, ok,
    dobra, dobrze, i, a, więc, bardzo, wszystkim, wielkie, faktycznie, rzeczywiście, hej, za pomoc, pięknie,
    nie wiem czemu ale, git, spoko, elegancko
  `,
  doubts: `
    nie, nic, nikt, nigdy, żaden, dalej, nadal, wciąż, jeszcze, bez, ale, jednak, oprócz, tylko, prawie,
    częściowo, czasami, czasem, chwilę, dopóki, do, jeśli, jak, gdy, kiedy, spróbuję, będzie, będę, powinno,
    może, chyba, mam nadzieję, myślałem, myślę, podobno, wczoraj, jutro, wcześniej, przedtem, kto, co,
    który, gdzie, dlaczego, czemu, czy, ktoś, żeby, błąd, błędy, error, problem, problemy, pada, wisi,
    zepsuło, inny, inna, ten sam, minut, próbowałem, trzeba, działało, potem, proszę
  `,
}
