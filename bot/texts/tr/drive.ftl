# Sürücülerin yolda okudukları ve koordinatörlerin bununla ilgili öğrendikleri.
command-trips = Devam eden seferler
help-trips = bitmemiş seferleri gösterir; irsaliyesini görmek için birine dokunun.
command-vehicles = Araçlar
help-vehicles = araçları gösterir; hazır, arızalı ya da uzakta olduğunu bildirmek için birine dokunun.
command-stock = Depo stokları
help-stock = depolarda ne bulunduğunu, neyin ayrıldığını ve neyin geleceğini gösterir. DEPO MALZEME MİKTAR ile sayımı düzeltir.

drive-trip = 🚚 <b>{ $trip }</b> · { $vehicle } · { $state }
drive-warehouse = 🏭 { $warehouse }, yükleme { $loads }, çıkış { $departs }
drive-total = 📦 { $size }
drive-size = { $weight }, { $volume }
drive-size-at-least = en az { $weight }, { $volume }
drive-piece = • { $item }: { $amount }
drive-stop = <b>{ $n }. 📍 { $place }</b> · { $request }
    🕒 { $at }
drive-stop-planned = { $n }. { $place } · { $at }
drive-stop-arrived = { $n }. 📍 { $place } · { $at }
drive-stop-delivered = { $n }. ✅ { $place } · teslim edildi { $at }
drive-stop-received = { $n }. ✅ { $place } · teslim alındı { $at }
drive-stop-failed = { $n }. ✖️ { $place } · teslim edilemedi
drive-stop-cancelled = { $n }. ✖️ { $place } · iptal
drive-stop-waiting = { $n }. { $place } · { $request } · { $at }
drive-contact = ☎️ { $contact }
drive-note = 📝 { $note }
drive-problem-open = ⚠️ { $problem }

drive-status-planned = planlandı
drive-status-approved = yüklenecek
drive-status-loading = yükleniyor
drive-status-loaded = yüklendi
drive-status-dispatched = yolda
drive-status-arrived = hepsi teslim edildi
drive-status-part-received = bir kısmı teslim alındı
drive-status-received = teslim alındı
drive-status-failed = yarıda bırakıldı
drive-status-cancelled = iptal edildi
drive-status-returning = dönüş yolunda

drive-button-loaded = ✅ Plandaki gibi yüklendi
drive-button-less = ✏️ Daha az yüklendi
drive-button-departed = 🚚 Yola çıktım
drive-button-arrived = 📍 Vardım: { $place }
drive-button-delivered = ✅ Hepsi teslim edildi
drive-button-partly = ✏️ Daha az teslim edildi
drive-button-problem = ⚠️ Sorun var
drive-button-trip = { $trip } · { $vehicle } · { $state }
drive-button-before = ◀️
drive-button-next = ▶️
drive-button-none = Hiç
drive-button-loaded-so = ✅ Böyle yüklendi
drive-button-delivered-so = ✅ Böyle teslim edildi
drive-button-later = +{ $minutes } dk
drive-button-leave = Bu durağı atla
drive-button-give-up = Seferi bırak
drive-button-give-up-yes = Evet, bırak
drive-button-keep = Hayır, kalsın
drive-button-solved = Sorun çözüldü
drive-button-back = ✅ Depoya döndü
drive-button-lost = Kayıp

drive-loaded = Yükleme kaydedildi. Yola çıkınca yeniden dokunun.
drive-departed = Çıkış kaydedildi. İyi yolculuklar.
drive-arrived = Varış kaydedildi.
drive-delivered = Teslimat kaydedildi.
drive-late = { $trip } daha ileride: { $state }.
drive-in-private = Lütfen benimle özel sohbetinizde yanıtlayın.
drive-form-closed = Bu artık doldurulmuyor. Seferi /trips ile açın.
drive-trips = <b>Bitmemiş seferler: { $n }</b>
drive-no-trips = Devam eden sefer yok.
drive-cancelled = ✖️ <b>{ $trip }</b> iptal edildi. Lütfen koordinatörleri bekleyin.
drive-stop-called-off = ✖️ <b>{ $trip }</b>: { $place } için yükleme yapmayın ({ $request }); iptal edildi.
drive-stop-unwanted = ⚠️ <b>{ $trip }</b>: { $place } ({ $request }) teslimata artık ihtiyaç duymuyor olabilir. Lütfen koordinatörlere sorun.

drive-count-loaded = <b>Gerçekte ne yüklendi?</b>
drive-count-delivered = <b>Gerçekte ne teslim edildi?</b>
drive-count-line = • { $item }: <b>{ $amount }</b> (toplam { $of })
drive-count-ask = { $item }: ne kadar? 0 ile { $most } arasında bir sayı yazın.
drive-count-done = Bir miktarı değiştirmek için ✏️, doğruysa ✅ düğmesine dokunun.
drive-choose-first = ⚠️ Önce malzemeye dokunun, sonra sayısını yazın.
drive-number-unread = ⚠️ Lütfen yalnızca bir sayı yazın, örneğin 80.
drive-too-many = ⚠️ En fazla { $most }.

drive-problem-ask = <b>{ $trip }</b>: sorun nedir? Dokunun ya da kendi sözlerinizle yazın. Yalnızca gecikme varsa dakikaya dokunun ya da yazın.
drive-problem-unread = ⚠️ Burada yalnızca metin okuyabilirim.
drive-problem-breakdown = Araç arızalandı
drive-problem-road = Yol kapalı
drive-problem-refused = Teslim yeri malzemeyi kabul etmiyor
drive-problem-accident = Kaza
drive-problem-told = ⚠️ <b>{ $trip }</b>, { $vehicle }: <b>{ $problem }</b>
drive-driver = ☎️ { $name }, { $phone }
drive-reported = Koordinatörlerin haberi var. Onlardan haber bekleyin; yaralı varsa önce yardım çağırın.
drive-delay-noted = { $minutes ->
    [one] Kaydedildi: { $minutes } dakika gecikme.
   *[other] Kaydedildi: { $minutes } dakika gecikme.
}
drive-delayed = { $minutes ->
    [one] 🕒 <b>{ $trip }</b>, { $vehicle }: { $minutes } dakika gecikme ({ $person }).
   *[other] 🕒 <b>{ $trip }</b>, { $vehicle }: { $minutes } dakika gecikme ({ $person }).
}
drive-give-up-ask = Sefer bırakılsın mı? Teslim edilmeyenler yeniden açılır ve yeniden planlanır.
drive-given-up = ✖️ <b>{ $trip }</b>, { $vehicle }: sefer yarıda bırakıldı ({ $person }). Yeni bir plan yapılıyor.
drive-solved = ✅ <b>{ $trip }</b>, { $vehicle }: sorun çözüldü ({ $person }).
drive-left-out = ✖️ <b>{ $trip }</b>, { $vehicle }: durak atlandı ({ $person }), sefer sürüyor.
drive-goods = 📦 <b>{ $trip }</b>: bu malzeme hâlâ araçta ({ $vehicle }). Depoya döndü mü ({ $warehouse })?
drive-goods-back = ✅ <b>{ $trip }</b>, { $vehicle }: depoya döndü: { $warehouse } ({ $person }):
drive-goods-lost = ✖️ <b>{ $trip }</b>, { $vehicle }: kayıp, depoya dönmedi: { $warehouse } ({ $person }):
drive-goods-settled = { $trip }: buna zaten karar verildi.

drive-vehicles = <b>Araçlar: { $n }</b>
drive-vehicle-has-trips = ⚠️ { $name } için yüklenecek seferler var: { $trips }. Bunlar iptal edilip yeniden planlanacak.
drive-vehicle-off = Evet, iptal et
drive-vehicle = { $state } <b>{ $name }</b> ({ $code }) · { $place } · { $trip }
drive-vehicle-ready = hazır
drive-vehicle-broken = arızalı
drive-vehicle-away = uzakta

drive-stock-none = Stok yok.
drive-stock-warehouse = 🏭 <b>{ $warehouse }</b>
drive-stock-reserved = • { $item }: { $amount }, ayrılan { $reserved }
drive-stock-expected = • { $item }: { $amount }, bekleniyor { $at }
drive-button-yes = ✅ Evet
drive-button-no = Hayır
drive-stock-unread = ⚠️ Sayımı düzeltmek için kodlarıyla /stock DEPO MALZEME MİKTAR gönderin, örneğin /stock GZT WATER 180.
drive-stock-correct = 🏭 <b>{ $warehouse }</b>, { $item }: kayıtta { $before }. <b>{ $after }</b> olarak düzeltilsin mi?
drive-stock-changed = Stok bu arada değişti. Lütfen yeniden bakın.
drive-stock-corrected = Düzeltildi.
