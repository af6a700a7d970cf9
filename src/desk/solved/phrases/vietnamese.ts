import type { SolvedPhrases } from './solved-phrases.ts'

export const vietnamese: SolvedPhrases = {
  slots: {
    who: '-, mình, em, tôi, tui, tớ, mình đã, em đã, tôi đã, đã, vậy là, giờ, bây giờ, nó, lỗi, lỗi đã',
    mend: 'giải quyết, sửa, fix, khắc phục, xử lý, xử lí',
    done: 'được rồi, xong, xong rồi, được, đc rồi, dc rồi, rồi, ok rồi',
  },
  solved: `
    {who} {mend} {done}, {who} {mend} được lỗi rồi, {who} {mend} được lỗi, được rồi, đc rồi, dc rồi,
    {who} được rồi, {who} ok rồi, {who} ổn rồi, {who} chạy được rồi, {who} chạy rồi, {who} chạy ngon rồi,
    {who} chạy ok rồi, {who} hoạt động rồi, {who} hoạt động lại rồi, {who} dùng được rồi,
    {who} vào được rồi, {who} kết nối được rồi, {who} làm được rồi, hết lỗi rồi, hết lỗi,
    đã hết lỗi, thành công rồi
  `,
  solvedBy: '',
  mended:
    'là được rồi, thì được rồi, là chạy được, thì chạy được rồi, là hết lỗi, thì hết lỗi, chạy được rồi',
  tells: `
    khởi động lại, mình khởi động lại, restart, mình đổi, đổi, xóa, mình xóa, cài lại, mình cài lại,
    cập nhật, do, là do, tại, hóa ra, sau khi, mình quên
  `,
  thanks: `
    cảm ơn, cám ơn, cảm ơn bạn, cảm ơn mọi người, cảm ơn ad, cảm ơn nhiều, thanks, tks, thank, cảm ơn anh,
    camon
  `,
  fillers: `
    rồi, ạ, nhé, nha, nhá, giờ, bây giờ, bạn, mọi người, anh, nhiều, rất, tuyệt, tuyệt vời, hay quá, vâng,
    dạ, ok, cuối cùng, lại, à, ơi, đó, luôn, cũng, bác, ngon, ngon lành, bình thường, chào, và
  `,
  doubts: `
    không, ko, k được, khong, chưa, chẳng, chả, vẫn, nhưng, trừ, ngoại trừ, chỉ, gần, thỉnh thoảng, đôi khi,
    một lúc, nếu, khi nào, sẽ, để, thử, có thể, chắc, hy vọng, hi vọng, mong, nghĩ, tưởng, hôm qua,
    ngày mai, trước, trước đây, sao, thế nào, như thế nào, ai, gì, nào, đâu, lỗi, khác, phút, hỏng, treo,
    cần, muốn, mới, hả, giúp
  `,
}
