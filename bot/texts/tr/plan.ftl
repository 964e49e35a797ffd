# Koordinatörlerin sohbetindeki planlar ve planın dışında bıraktığı talep sahiplerinin öğrendikleri.
command-plan = Şimdi plan yap
help-plan = açık olan her şey için şimdi plan yapar

plan-ordered = Plan yapılıyor. Buraya mesaj olarak gelecek.
plan-waiting = 🧭 Plan istendi, birazdan başlıyor.
plan-begins = 🧭 { $requests ->
    [one] { $requests } talep planlanıyor
   *[other] { $requests } talep planlanıyor
 }: { $cause }.
plan-progress = 🧭 { $requests ->
    [one] { $requests } talep planlanıyor
   *[other] { $requests } talep planlanıyor
 }. Şimdiye kadarki en iyi plan %{ $share } karşılıyor.
plan-nothing = 🧭 Açık bir şey yok, planlanacak bir şey de yok.
plan-faulty = ⚠️ Planlayıcının yanıtı bir kurala uymuyor, bu yüzden gösterilmiyor. Hangisi olduğu günlükte yazıyor.
plan-failed = ⚠️ Üst üste üç kez plan yapılamadı. Nedeni günlükte yazıyor.

plan-cause-life-saving = hayati bir talep geldi
plan-cause-remainder = bir şey ulaşmadı
plan-cause-breakdown = bir sefer yarıda bırakıldı
plan-cause-tick = yeni gelişme var
plan-cause-undecided = son plana zamanında karar verilmedi
plan-cause-coordinator = bir koordinatör istedi
plan-cause-changed = son plan artık uymuyor
plan-cause-other = durum değişti

plan-title = 🧭 <b>Plan { $code }</b>: { $trips ->
    [one] { $trips } sefer
   *[other] { $trips } sefer
 }, { $ready } araçtan { $vehicles }
plan-decision = { $decision }
plan-approved = ✅ { $code } onaylandı: { $who }, { $when }
plan-discarded = ✖️ { $code } reddedildi: { $who }, { $when }
plan-superseded = ↪️ { $code } planının yerini yenisi aldı
plan-served = { $priority }: <b>{ $requests } talepten { $whole }</b>{ $part ->
    [0] {""}
   *[other] {" "}(+{ $part } kısmen)
 }, { $known ->
    [0] {""}
   *[other] { $people } kişiden { $reached },{" "}
 }{ $brought } / { $asked }
plan-arrival = 🕒 Varış { $at }
plan-arrivals = 🕒 Varışlar { $window }
plan-frozen = Yoldaki ya da kararlaştırılmış seferler: { $trips }
plan-without-roads = ⚠️ Hiçbir rota sunucusu yanıt vermedi: süreler yollara bakılmadan, uzaklığa göre tahmindir
plan-cut-off = 🚧 Yol ulaşmayan yerler: { $places }{ $more ->
    [0] {""}
   *[other] {" "}ve { $more } yer daha
}
plan-changes = { $code } planından beri: { $before } → { $now } sefer
plan-changes-added = + { $codes }{ $more ->
    [0] {""}
   *[other] {" "}ve { $more } tane daha
 }
plan-changes-dropped = − { $codes }{ $more ->
    [0] {""}
   *[other] {" "}ve { $more } tane daha
 }
plan-changes-moved = Saati değişenler: { $codes }{ $more ->
    [0] {""}
   *[other] {" "}ve { $more } tane daha
 }
plan-left = <b>Karşılanmayanlar</b>
plan-left-group = • { $lines ->
    [one] { $lines } satır
   *[other] { $lines } satır
 }: { $reason }
plan-left-more = • { $lines ->
    [one] { $lines } satır
   *[other] { $lines } satır
 } başka nedenlerle

plan-fix-all = 💡 { $change }: { $lines ->
    [one] bu karşılanırdı
   *[other] { $lines } satırın hepsi karşılanırdı
 } (denendi)
plan-fix-some = 💡 { $change }: { $lines ->
    [one] bunlardan biri karşılanırdı
   *[other] bunlardan { $lines } satır karşılanırdı
 } (denendi)
plan-change-lift-hold = bekletmeyi kaldırmak: { $codes }{ $more ->
    [0] {""}
   *[other] {" "}ve { $more } tane daha
 }
plan-change-lift-access = erişim sınırını kaldırmak: { $codes }{ $more ->
    [0] {""}
   *[other] {" "}ve { $more } tane daha
 }
plan-change-widen-window = { $minutes } dakika daha süre: { $codes }{ $more ->
    [0] {""}
   *[other] {" "}ve { $more } tane daha
 }
plan-change-earlier-window = { $minutes } dakika daha erken başlamak: { $codes }{ $more ->
    [0] {""}
   *[other] {" "}ve { $more } tane daha
 }
plan-change-load-elsewhere = { $vehicle } aracını şu depoda yüklemek: { $warehouse }
plan-change-one-more-trip = { $vehicle } ile bir sefer daha
plan-change-opens-earlier = { $warehouse } deposunu { $minutes } dakika erken açmak
plan-change-closes-later = { $warehouse } deposunu { $minutes } dakika geç kapatmak
plan-change-one-more-dock = { $warehouse } deposunda bir rampa daha
plan-change-shorter-curfew = sokağa çıkma yasağını { $minutes } dakika kısaltmak
plan-change-lift-curfew = sokağa çıkma yasağını kaldırmak
plan-change-longer-shift = { $vehicle } için { $minutes } dakika fazla mesai
plan-change-more-stock = { $warehouse } için { $amount } daha { $item }
plan-change-open-road = { $a } – { $b } yolunu açmak
plan-change-open-area = kapalı bölgeyi açmak
plan-change-open-place = { $place } için bir yol
plan-change-more-vehicles = { $count } araç daha: { $cold ->
    [0] {""}
   *[other] soğutmalı{" "}
 }{ $mode } ({ $weight }), { $place }

plan-reason-no-stock = hiçbir depoda yeterli { $item } yok
plan-reason-no-capacity-weight = boştaki araçlar için fazla ağır
plan-reason-no-capacity-volume = boştaki araçlar için fazla hacimli
plan-reason-no-cold-chain = boşta soğutmalı araç yok
plan-reason-no-access = oraya ulaşabilecek boşta araç yok
plan-reason-place-closed-off = yere ulaşım kapalı
plan-reason-too-late-for-window = hiçbir araç zamanında orada olamaz
plan-reason-out-of-range = boştaki araçlar için fazla uzak
plan-reason-lower-priority = daha acil talepler önce geliyor
plan-reason-on-hold = bekletiliyor

plan-trips = 🚚 <b>{ $code }</b>: { $trips ->
    [one] { $trips } sefer
   *[other] { $trips } sefer
 }
# As in English.
plan-trip = <b>{ $n }. { $vehicle }</b>{ $state }
    { $warehouse } → { $places }{ $more ->
        [0] {""}
       *[other] {" "}+{ $more }
    }
    🕒 { $departs } · { $weight } · { $km } km
plan-stop = <b>{ $n }. { $place }</b> ({ $code }, { $priority })
    🕒 { $at }
plan-load = • { $item }: { $amount }
plan-more-stops = … ve { $stops ->
    [one] { $stops } durak daha
   *[other] { $stops } durak daha
 }
plan-left-title = <b>{ $code }</b>: { $lines ->
    [one] { $lines } satır karşılanmıyor
   *[other] { $lines } satır karşılanmıyor
 }
plan-left-line = <b>{ $code }</b> { $place } ({ $priority })
    { $item }: { $amount } – { $reason }

plan-button-trips = 🚚 Seferler
plan-button-left = Karşılanmayanlar
plan-button-approve = ✅ Onayla
plan-button-discard = ✖️ Reddet
plan-button-again = 🔄 Yeniden planla
plan-button-back = ↩️ Geri
plan-button-cancel = ✖️ Seferi iptal et

plan-done = Onaylandı. Sürücüler ve talep sahipleri şimdi haber alıyor.
plan-no-longer-fits = Durum değişti ve plan artık uymuyor. Yenisi yapılıyor.
plan-misfit-late = ⚠️ İlk araçların şimdiye kadar başlamış olması gerekirdi.
plan-misfit-request = ⚠️ { $name } talebi değişti.
plan-misfit-stock = ⚠️ Artık yeterli { $name } yok.
plan-misfit-vehicle = ⚠️ { $name } artık önceki gibi boşta değil.
plan-misfit-place = ⚠️ { $name }: ulaşım kapalı.
plan-trip-cancelled = { $code } seferi iptal edildi. Talepleri yeniden açık.
plan-trip-too-late = { $code } seferi artık iptal edilemez.

plan-not-served = ⏳ <b>{ $code }</b> ilk planda yok: { $reason }. Talep açık kalıyor ve yeniden planlanacak; bir şey yapmanız gerekmiyor.
