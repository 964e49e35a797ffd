# Yardım talebi: doldurulan kart, açık talepler, koordinatörlerin kararları.
command-new = Yardım talep et
command-my = Talepleriniz ve ne zaman gelecekleri
command-requests = Tüm açık talepler

request-title-new = <b>Yeni talep</b>
request-title-change = <b>{ $code } değiştiriliyor</b>
request-hint = 👉 { $text }

request-line = 📦 { $amount } · { $item } ({ $size })
request-lines-missing = 📦 <i>ne gerekli: eksik</i>
request-total = Toplam: { $size }
request-weight-unknown = ağırlık bilinmiyor
request-weight-at-least = { $n } ve fazlası (bazı ağırlıklar bilinmiyor)
request-volume-unknown = hacim bilinmiyor
request-volume-at-least = { $n } ve fazlası (bazı hacimler bilinmiyor)
request-pallets = { $n ->
    [one] yaklaşık { $number } palet
   *[other] yaklaşık { $number } palet
}
request-place = 📍 { $name }
request-place-missing = 📍 <i>yer: eksik</i>
request-place-near = { $name } yakını, { $km } km
request-place-bearing = { $name } yerinin { $km } km { $side ->
    [ne] kuzeydoğusu
    [e] doğusu
    [se] güneydoğusu
    [s] güneyi
    [sw] güneybatısı
    [w] batısı
    [nw] kuzeybatısı
   *[n] kuzeyi
}
request-place-option = { $name } · { $near } yerine { $km } km
request-needed-by = 🕒 en geç: { $when }
request-people = 👥 { $n ->
    [one] { $number } kişi için
   *[other] { $number } kişi için
}
request-contact = ☎️ { $contact }
request-note = 📝 { $note }
request-not-understood = ❓ Anlaşılmadı, not olarak iletilecek: { $text }
request-basis-food = 🧮 { $days }: tam tayın, kişi başına günde 2.100 kcal
request-basis-bottles = 🧮 { $days }: kişi başına günde 7,5 l su, gereken en az miktar
request-basis-tablets = 🧮 { $days }: kişi başına günde 15 l su için tablet; şişe suyla 7,5 l bile { $weight } gelirdi
request-basis-shelter = 🧮 5 kişiye bir çadır, kişi başına bir battaniye
request-basis-containers = 🧮 5 kişiye 10 litrelik iki su kabı
request-basis-soap = 🧮 { $days }: kişi başına ayda 250 g sabun
request-basis-household = 🧮 5 kişiye bir hane kiti
request-basis-health = 🧮 3 ay için acil sağlık kitleri
request-far-off = ❓ { $number } kişi için { $amount }: doğru mu? ({ $item })
request-requester = 👤 { $name }
request-promise = ⏱ beklenen <b>{ $window }</b>
request-likely = ⏳ plan onaylanırsa büyük olasılıkla <b>{ $window }</b>; henüz söz verilmedi
request-likely-part = ⏳ plan onaylanırsa bir kısmı büyük olasılıkla <b>{ $window }</b>; henüz söz verilmedi
request-likely-later = ⏳ henüz saat verilemiyor; sonraki plana girecek
request-head = <b>{ $code }</b> · { $status }
    Kayıt { $submitted }

request-progress-planned = { $number } planda
request-progress-coming = { $number } yolda
request-progress-good = { $number } geldi
request-progress-damaged = { $number } hasarlı
request-progress-missing = { $number } eksik

request-priority-life-saving = 🔴 Hayati
request-priority-urgent = 🟠 Acil
request-priority-standard = 🟢 Normal
request-reach-any = 🚚 Her araç ulaşabilir
request-reach-4x4 = 🚙 Yalnızca 4x4
request-reach-boat = 🚤 Yalnızca bot
request-reach-helicopter = 🚁 Yalnızca helikopter
request-largest = 🛻 En büyük araç: { $weight }

request-status-draft = taslak
request-status-submitted = plan bekliyor
request-status-on-hold = bekletiliyor
request-status-approved = onaylandı
request-status-rejected = reddedildi
request-status-planned = planlandı
request-status-part-planned = kısmen planlandı
request-status-in-transit = yolda
request-status-part-delivered = kısmen teslim edildi
request-status-delivered = teslim edildi
request-status-closed = kapandı
request-status-cancelled = geri çekildi
request-status-expired = süresi doldu

request-field-lines = 📦 Malzemeler
request-field-place = 📍 Yer
request-field-priority = ❗ Öncelik
request-field-needed-by = 🕒 Son tarih
request-field-people = 👥 Kişi sayısı
request-field-contact = ☎️ İletişim
request-field-reach = 🚚 Ulaşım
request-field-largest-kg = 🛻 En büyük araç
request-field-note = 📝 Not

request-ask-item = <b>Ne gerekli?</b> Hepsini bir kerede yazın: <i>Antakya’ya yarın 18:00’e kadar 500 battaniye, acil</i>. Ya da bir malzemeye dokunun.
request-ask-which = <b>“{ $text }”: hangisi?</b> Dokunun veya daha ayrıntılı yazın.
request-ask-place-swapped = <b>Hangi sırayla?</b> { $text }, bu operasyonun en yakın yeri olan { $near } noktasına { $km } km uzakta; ters sırayla okununca yakında. Önce enlem yazılır.
request-ask-place-turned = <b>Hangi sırayla?</b> Enlem −90 ile 90 arasındadır; { $text } yalnızca ters sırayla okunabilir.
request-ask-place-outside = <b>Doğru mu?</b> { $text }, bu operasyonun en yakın yeri olan { $near } noktasına { $km } km uzakta.
request-ask-quantity = <b>Ne kadar?</b> { $item }: bir sayıya dokunun ya da yazın, örneğin <i>{ $example }</i>
request-ask-quantity-said = <b>Ne kadar?</b> { $item }: “{ $text }” yazdınız.
request-ask-lines = Değiştirmek için bir malzemeye dokunun ya da başka birini ekleyin.
request-ask-place = <b>Nereye?</b> Konum gönderin (📎), bir yere dokunun ya da ad, harita bağlantısı veya koordinat yazın: <i>36.2066, 36.1572</i>
request-ask-priority = <b>Ne kadar acil?</b>
request-ask-summary = Her şey doğru mu? Gönderin ya da değiştirmek istediğinize dokunun.
request-ask-summary-begun = Bir kısmı zaten yüklendi ya da geldi: yalnızca süre, iletişim, not ve dosyalar değişebilir.
request-ask-needed-by = <b>En geç ne zaman gerekli?</b> Dokunun ya da yazın: <i>18:00</i> veya <i>7 Şub 14:00</i>
request-ask-past = <b>“{ $text }” geçti.</b> Ne zamana kadar gerekli?
request-ask-far = <b>“{ $text }” bir yıldan daha ileride.</b> Ne zamana kadar gerekli?
request-ask-people = <b>Kaç kişi için?</b> Bir sayıya dokunun ya da yazın.
request-ask-days = <b>Kaç gün için?</b> Dokunun veya bir sayı yazın.
request-ask-contact = <b>Sürücü kimi arayabilir?</b> Ad ve numara yazın ya da bir kişi paylaşın (📎).
request-ask-reach = <b>Oraya ne ulaşabilir?</b> Araç türüne ya da en büyüğünün taşıyabileceği yüke dokunun; ya da yazın: <i>7,5 t</i>
request-ask-note = <b>Sürücü başka ne bilmeli?</b> Not yazın ya da fotoğraf veya belge gönderin.
request-ask-same = Aynı talep mi, yoksa bir kez daha mı gerekli?

request-unread-item = Lütfen ne gerektiğini yazın ya da bir malzemeye dokunun.
request-unread-quantity = Lütfen 500 gibi bir sayı gönderin ya da birine dokunun.
request-unread-lines = Lütfen ne gerektiğini yazın ya da bir malzemeye dokunun.
request-unread-place = Lütfen konum gönderin ya da bir yer veya koordinat yazın.
request-unread-priority = Lütfen üçünden birine dokunun.
request-unread-summary = Lütfen bir düğmeye dokunun ya da başka bir malzeme yazın.
request-unread-needed-by = Lütfen 18:00 gibi bir saat yazın ya da birine dokunun.
request-unread-people = Lütfen 500 gibi bir sayı gönderin ya da birine dokunun.
request-unread-days = Lütfen 7 gibi bir gün sayısı gönderin veya birine dokunun.
request-unread-contact = Lütfen ad ve numara yazın ya da bir kişi paylaşın.
request-unread-reach = Lütfen bunlardan birine dokunun ya da 7,5 t gibi bir yük yazın.
request-unread-note = Lütfen notu yazın ya da fotoğraf veya belge gönderin.
request-unread-same = Lütfen ikisinden birine dokunun.

request-number-unread = Bunu sayı olarak okuyamıyorum. Lütfen yalnızca rakam gönderin, örneğin 500.
request-number-none = Sayı 1 ya da daha fazla olmalı.
request-number-large = Bu, { NUMBER($limit) } sınırını aşıyor. Lütfen kontrol edin.
request-item-unknown = Katalogda “{ $text }” sözüne benzeyen bir malzeme yok. Lütfen başka bir sözcük deneyin.
request-lines-full = Bir talebe 20 malzeme sığar. Kalanı için lütfen başka bir talep açın.
request-place-unknown = “{ $text }” adına benzeyen bir yer bilmiyorum. Bunun yerine konum (📎) ya da koordinat gönderin.
request-place-closed = Bu yere ulaşım şu anda kapalı. Talep edebilirsiniz, ama beklemesi gerekebilir.
request-point-unread = Bunu koordinat olarak okuyamıyorum. Lütfen iki sayı gönderin: 36.2066, 36.1572
request-point-range = Enlem −90 ile 90, boylam −180 ile 180 arasındadır; önce enlem yazılır.
request-point-link = Bu bağlantının nereye gittiğini buradan göremiyorum. Bağlantıyı açıp gösterdiği koordinatları gönderin ya da konumu paylaşın (📎).
request-point-code = “{ $code }” bir kodun yalnızca bir parçası. Şehriyle birlikte gönderin: “{ $code } Antakya”; ya da konumu paylaşın (📎).
request-time-unread = Bunu zaman olarak okuyamıyorum. Lütfen 18:00 ya da 7 Şub 14:00 gibi yazın.
request-time-past = Bu zaman geçti. Lütfen daha sonrasını seçin.
request-text-long = Bu, burası için çok uzun. Lütfen { $limit } karakterden kısa tutun.
request-text-cut = Yalnızca ilk { NUMBER($limit) } karakter okundu. Lütfen kalanını başka bir mesajla gönderin.
request-contact-taken = İletişim kaydedildi: { $contact }
request-edited = Gönderilmiş bir mesajı değiştirmek burada hiçbir şeyi değiştirmez. Yeniden gönderin ya da değişecek olana dokunun.
request-tap-late = Bu düğme önceki bir adımdan.
request-begun = Bir kısmı zaten yüklendi ya da geldi: yalnızca süre, iletişim, not ve dosyalar değişebilir.
request-incomplete = Hâlâ bir şey eksik.
request-still-open = Bu talep hâlâ dolduruluyor. Tamamlayın ya da /cancel ile vazgeçin.
request-none-open = Bu talep artık doldurulmuyor. /new yenisini başlatır, /my sizinkileri gösterir.
request-finish-first = Başka bir şeye başladınız. Önce onu tamamlayın ya da /cancel ile vazgeçin.
request-cancelled = Vazgeçildi. Hiçbir şey kaydedilmedi.

request-button-submit = ✅ Gönder
request-button-cancel = ✖️ Vazgeç
request-button-back = ↩️ Geri
request-button-leave = 🗑 Bunu çıkar
request-button-place-yes = ✅ Evet, orası
request-button-place-other = 📍 Başka bir yer
request-button-unread = 🗑 Anlaşılmayanı çıkar
request-button-other-item = Başka malzeme
request-button-drop-line = 🗑 Çıkar
request-button-add-line = ➕ Malzeme ekle
request-button-by-6h = 6 saat içinde
request-button-by-today = bugün 18:00
request-button-by-tomorrow = yarın 12:00
request-button-by-3d = 3 gün içinde
request-button-by-none = belirli saat yok
request-button-people-none = bilinmiyor
request-button-days = { $n ->
    [one] { $number } gün
   *[other] { $number } gün
}
request-button-largest = en çok { $weight }
request-button-contact-me = Ben
request-button-note-none = 🗑 Notu çıkar
request-button-same = Aynısı
request-button-anyway = ✅ Yine de kaydet
request-button-see = { $code } göster
request-button-new = ➕ Yeni talep
request-button-edit = ✏️ Değiştir
request-button-withdraw = ↩️ Geri çek
request-button-withdraw-yes = Evet, geri çek
request-button-withdraw-no = Hayır, kalsın
request-button-list = ☰ Tüm taleplerim
request-button-hold = ⏸ Beklet
request-button-resume = ▶️ Sürdür
request-button-reject = ⛔ Reddet
request-button-priority = ❗ Öncelik
request-button-desk = ☰ Tüm talepler
request-button-keep = Reddetme

request-filed = ✅ <b>{ $code } kaydedildi.</b>
request-next-plan = { $minutes ->
    [one] Sonraki plan bir dakika içinde yapılacak; neyin ne zaman geleceğini buradan öğreneceksiniz.
   *[other] Sonraki plan { $minutes } dakika içinde yapılacak; neyin ne zaman geleceğini buradan öğreneceksiniz.
}
request-same = Aynısını az önce kaydettiniz: { $code }.
request-stays = { $code } olduğu gibi kalıyor; yeniden kaydedilmedi.
request-changed = ✅ { $code } değiştirildi.
request-unchanged = { $code } olduğu gibi kalıyor; hiçbir şey değişmedi.
request-changed-meanwhile = Talep bu arada değişti. Şimdiki durumu bu.
request-too-late = Bunun için çok geç: { $code } ilerledi. Durumu bu.

request-my = <b>Talepleriniz</b>
request-my-none = Henüz talebiniz yok.
request-my-entry = <b>{ $code }</b> · { $place } · { $status }
request-withdraw-sure = <b>{ $code }</b> geri çekilsin mi ({ $place })? Yolda olanlar yine de gelir.
request-withdrawn = { $code } geri çekildi.
request-part-withdrawn = { $code }: henüz yüklenmemiş olanlar geri çekildi; yolda olanlar yine de gelir.

request-alarm = 🔴 <b>Hayati bir talep.</b> Hemen planlanıyor.
request-was-changed = ✏️ <b>{ $code }</b> talep sahibi tarafından değiştirildi: { $fields }
request-was-withdrawn = ↩️ <b>{ $code }</b> talep sahibi tarafından geri çekildi.
request-was-part-withdrawn = ↩️ <b>{ $code }</b>: talep sahibi henüz yüklenmemiş olanları geri çekti.
request-told-on-hold = ⏸ Koordinatörler <b>{ $code }</b> talebini beklemeye aldı. Devam edince haber alırsınız.
request-told-resumed = ▶️ <b>{ $code }</b> devam ediyor: sonraki planda yer alacak.
request-told-rejected = ⛔ Koordinatörler <b>{ $code }</b> talebini karşılayamıyor: { $reason }
request-told-priority = ❗ Koordinatörler <b>{ $code }</b> önceliğini belirledi: { $priority }

request-desk = { $n ->
    [0] <b>Açık talep yok.</b>
    [one] <b>Bir açık talep</b>
   *[other] <b>{ $n } açık talep</b>
}
request-desk-entry = <b>{ $code }</b> { $priority } · { $place } · { $weight } · { $hours } sa { $minutes } dk bekliyor
request-desk-held = · ⏸ bekletiliyor
request-reject-why = <b>{ $code } neden reddediliyor?</b> Nedenini yazın; talep sahibi okuyacak. En fazla { $limit } karakter.
request-reject-unread = Lütfen { $code } talebinin neden reddedildiğini en fazla { $limit } karakterle yazın.
request-reject-long = Bu çok uzun. Lütfen { $code } talebinin neden reddedildiğini en fazla { $limit } karakterle yazın.
request-reject-in-private = Lütfen nedenini benimle özel sohbetinizde yazın.
request-rejected = { $code } reddedildi; talep sahibine haber verildi.
request-kept = Hiçbir şey reddedilmedi.

unit-bag = { $n ->
    [one] { $number } torba
   *[other] { $number } torba
}
unit-bottle = { $n ->
    [one] { $number } şişe
   *[other] { $number } şişe
}
unit-box = { $n ->
    [one] { $number } kutu
   *[other] { $number } kutu
}
# As in English.
unit-kg = { $n ->
   *[other] { $number } kg
}
unit-kit = { $n ->
    [one] { $number } kit
   *[other] { $number } kit
}
unit-litre = { $n ->
    [one] { $number } litre
   *[other] { $number } litre
}
unit-pack = { $n ->
    [one] { $number } paket
   *[other] { $number } paket
}
unit-parcel = { $n ->
    [one] { $number } yardım kolisi
   *[other] { $number } yardım kolisi
}
unit-piece = { $n ->
    [one] { $number } adet
   *[other] { $number } adet
}
unit-roll = { $n ->
    [one] { $number } rulo
   *[other] { $number } rulo
}
unit-sachet = { $n ->
    [one] { $number } saşe
   *[other] { $number } saşe
}
unit-set = { $n ->
    [one] { $number } set
   *[other] { $number } set
}
unit-tablet = { $n ->
    [one] { $number } tablet
   *[other] { $number } tablet
}
