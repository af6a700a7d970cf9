/** Thanks that are said in every language. */
export const thanksAnywhere = 'thanks, thank you, thx, thnx, tnx, thks, ty, tysm, merci, arigato'

/** Small words that are said in every language and change nothing. */
export const fillersAnywhere = `
  ok, okay, oki, k, yes, yay, yep, super, perfect, bravo, wow, oh, ah, aha, lol, haha, hehe, xd, d, top, gg,
  hi, guys
`

/** The commonest words that say no or limit what was said: people mix languages, and some words are in several. */
export const doubtsAnywhere = `
  no, not, non, não, ne, nie, nicht, niet, pas, nada, rien, nichts, nothing, không, ko, chưa, vẫn, değil,
  hala, не, ні, нет, но, але, but, aber, maar, mais, mas, pero, ma, ale, ama, nhưng, still, if, si, se,
  wenn, als, 不, 没, 沒, 未, 還, 还, 但, ない, ません, まだ, 안, 못, 아직, error, errors, fehler, erreur,
  errore, erro, hata, lỗi, ошибка, 错误, 錯誤, エラー, 오류
`
