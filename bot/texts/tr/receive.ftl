# Bir teslimat geldiğinde talep sahiplerinin okudukları.
command-receipts = Ne geldiğini bildir
help-receipts = henüz teslim bildirimi yapılmamış teslimatlarınızı gösterir.

receive-coming = 🚚 <b>{ $request }</b>: { $vehicle } ({ $trip }) şunlarla yolda, varış { $place }:
receive-arrived = 📍 <b>{ $request }</b>: { $vehicle } ({ $trip }) şunlarla vardı, { $place }:
receive-delivered = 📦 <b>{ $request }</b>: { $vehicle } ({ $trip }) şunları teslim etti, { $place }. Ne geldi?
receive-received = ✅ <b>{ $request }</b>: teslim alındı, { $place }, araç { $vehicle } ({ $trip }).
receive-failed = ✖️ <b>{ $request }</b>: { $vehicle } ({ $trip }) şunları teslim edemedi, { $place }. Yeniden açıldı ve yeniden planlanacak:
receive-piece = • { $item }: { $good } sağlam{ $damaged ->
    [0] {""}
   *[other] , { $damaged } hasarlı
}{ $missing ->
    [0] {""}
   *[other] , { $missing } eksik
}
receive-complete = { $request } talebindeki her şey geldi.
receive-rest = Daha gelecekler:
receive-rest-coming = • { $item }: { $n }, zaten planda
receive-rest-open = • { $item }: { $n }{ $coming ->
    [0] , yeniden planlanacak
   *[other] , bunun { $coming } kadarı zaten planda; kalanı yeniden planlanacak
}

receive-button-all = ✅ Hepsi sağlam geldi
receive-button-some = ✏️ Hepsi değil
receive-button-good = ✅ Hepsi sağlam
receive-button-none = Hiçbiri sağlam değil
receive-button-damaged = Hasarlı
receive-button-missing = Eksik
receive-button-rest = ✅ Geri kalan her şey sağlam
receive-button-send = ✅ Teslim bildirimini gönder

receive-form = <b>Teslim bildirimi: { $request }</b>
receive-line-open = • { $item }: { $amount } ?
receive-note = 📝 { $note }
receive-photo = 📷
receive-ask-good = { $item }: { $due } taneden kaçı sağlam geldi? Dokunun ya da sayıyı yazın. Üç sayı sırasıyla sağlam, hasarlı, eksik demektir.
receive-ask-rest = { $item }: kalan { $rest } tane? Dokunun ya da kaçının hasarlı olduğunu yazın; diğerleri eksik sayılır.
receive-ready = Doğru mu? Gönderin. Önce bir not ya da fotoğraf ekleyebilirsiniz.
receive-number-unread = ⚠️ Lütfen yalnızca sayı yazın, örneğin 80.
receive-does-not-add-up = ⚠️ Toplamı { $due } olmalı.
receive-choose-first = ⚠️ Önce malzemeye dokunun.
receive-unread = ⚠️ Burada metin ve fotoğraf okuyabilirim. Daha önce verdikleriniz saklandı.
receive-changed = ⚠️ Sürücü bu arada başka miktarlar bildirdi. Lütfen yeniden bakın.
receive-closed = Bu teslim bildirimi artık doldurulmuyor. /receipts sizi bekleyenleri gösterir.
receive-thanks = Teşekkürler. Teslim bildirimi kaydedildi.
receive-late = Bu teslim bildirimi zaten yapıldı.
receive-not-coming = Bu teslimat şu anda yolda değil.
receive-nothing = Teslim bildiriminizi bekleyen teslimat yok.
receive-told = ⚠️ Teslim bildirimi: <b>{ $request }</b>, { $trip }, bildiren { $person }:
