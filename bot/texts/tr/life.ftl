# The life of a request after it is filed: questions, doubts, files, changes.
life-button-ask = ❓ Sor
life-question-why = <b>{ $code } hakkında ne öğrenmek istiyorsunuz?</b> Sorunuzu yazın; talep sahibi okuyup yanıtlar. En fazla { $limit } karakter.
life-question-unread = Lütfen { $code } hakkındaki sorunuzu en fazla { $limit } karakterle yazın.
life-question-long = Bu çok uzun. Lütfen { $code } hakkındaki sorunuzu en fazla { $limit } karakterle yazın.
life-question-in-private = Lütfen sorunuzu benimle özel sohbetinizde yazın.
life-question-drop = Sorma
life-question-dropped = Hiçbir şey sorulmadı.
life-question-sent = Soruldu. Yanıt koordinatörlere gelir ve { $code } içinde görünür.
life-question-unreachable = { $code } talebinin sahibine sohbetten ulaşılamıyor. Soru talepte görünür.

life-asked = ❓ <b>{ $code }</b>, { $place }: koordinatörler soruyor:
    { $question }
    Bu mesajı yanıtlayın ya da “Yanıtla” düğmesine dokunun.
life-button-answer = ✏️ Yanıtla
life-answer-now = ❓ <b>{ $code }</b>: { $question }
    Yanıtı en fazla { $limit } karakterle yazın ya da bir konum gönderin.
life-answer-later = Sonra
life-answer-is-later = Soru açık kalır; /my gösterir.
life-answered = ✅ Koordinatörlere iletildi; { $code } içinde görünüyor.
life-answer-told = 💬 <b>{ $code }</b>: { $name } yanıtladı.
life-question-line = ❓ { $question }
life-answer-line = 💬 { $answer }
life-answer-missing = 💬 <i>henüz yanıtlanmadı</i>

life-alike = 👥 <b>Bu aynı talep mi?</b> { $name } da bunu istedi: <b>{ $other }</b>, { $place }, { $status }
life-alike-line = • { $item }: { $other } içinde { $there }, { $code } içinde { $here }
life-alike-ask = Sizin { $code } aynı ihtiyaç için mi? Siz yanıtlayana kadar ikisi de geçerli.
life-button-alike-same = Aynı: benimkini geri çek
life-button-alike-another = Bu başka bir talep
life-alike-withdrawn = ↩️ { $code } geri çekildi; { $other } geçerli.
life-alike-stands = 👍 { $code }, { $other } ile birlikte geçerli.
life-alike-gone = { $other } artık açık değil. Sizinki, { $code }, geçerli.
life-alike-desk = 👥 <b>{ $code }</b> ({ $name }) ile <b>{ $other }</b> ({ $owner }), { $place }, aynı olabilir. İkisine de soruldu.
life-alike-desk-another = 👥 { $name }, <b>{ $code }</b> ile <b>{ $other }</b> iki ayrı ihtiyaç diyor.
life-alike-desk-same = ↩️ <b>{ $code }</b> talep sahibi tarafından geri çekildi: <b>{ $other }</b> ile aynı.
life-alike-told-same = 👥 { $name }, { $other } talebini geri çekti: sizin { $code } ile aynıydı, sizinki geçerli.

life-still = 🔄 <b>{ $code } hâlâ gerekli mi?</b> Bir süre önce istediniz ve henüz hiçbir şey yüklenmedi. Yanıtlamazsanız geçerli kalır.
life-overdue = ⌛ <b>{ $code } en geç { $when } için gerekliydi ve henüz bir şey gelmedi.</b> Hâlâ gerekli mi? Yanıtlamazsanız geçerli kalır.
life-button-still-yes = ✅ Evet, olduğu gibi
life-button-still-changed = ✏️ Değişti
life-button-still-no = ✖️ Artık gerekmiyor
life-button-still-1d = 🕒 Evet, bir gün içinde
life-button-still-3d = 🕒 Evet, 3 gün içinde
life-button-still-none = 🕒 Evet, ne zaman olursa
life-still-stands = 👍 { $code } geçerli.
life-still-extended = 🕒 { $code } geçerli, artık en geç { $when } için gerekli.
life-still-closed = ✖️ { $code } kapatıldı: artık gerekmiyor.
life-not-needed = ✖️ Talep sahibi, <b>{ $code }</b> artık gerekmiyor diyor. Geri çekildi.
life-expired = ⌛ <b>{ $code }</b> zamanında gelmedi ve talep sahibine göre artık gerekmiyor. Kapatıldı.

# As in English.
life-change = { $what }: { $before } → { $after }
life-changed-again = ⚠️ Size bildirilen varış artık geçerli değil; { $code } yeniden planlanıyor.
life-trip-less = ✏️ <b>{ $trip }</b>: { $place } ({ $request }) artık daha az istiyor. Ne yükleneceğini kart gösteriyor.

life-files = 📎 { $n ->
    [one] { $n } dosya
   *[other] { $n } dosya
}
request-field-files = 📎 Dosyalar
life-file-taken = Taleple birlikte saklandı.
life-files-full = Bir talep { $limit } dosya saklar; bu saklanmadı.
life-button-files-none = 🗑 Dosyaları kaldır
life-file-of = 📎 { $code } { $name }
life-file-kept = 📎 <b>{ $code }</b>, { $place } ile saklandı. Başka bir talep için: /my, sonra “Değiştir”.
life-file-sent = 📎 <b>{ $code }</b>: talep sahibi fotoğraf ya da belge gönderdi.

command-phoned = Telefon eden biri için talep aç
life-button-phoned = 📞 Biri telefon etti
request-field-caller = 📞 Arayan
request-ask-caller = <b>Kim telefon etti?</b> Ad ve numara yazın ya da bir kişi paylaşın (📎). Haberler size gelir, siz iletirsiniz.
request-unread-caller = Lütfen kimin aradığını numarasıyla yazın ya da bir kişi paylaşın.
life-caller = 📞 telefonla istedi: { $caller }
