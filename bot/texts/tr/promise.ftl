# Talep sahiplerine söz verilen varış saatleriyle ilgili haberler.
promise-made = ✅ <b>{ $code }</b>, { $place }: yardım planlandı.
promise-arrival = 🕒 <b>{ $window }</b>, araç: { $vehicle }
promise-all = • { $item }: { $all }
promise-part = • { $item }: { $n } / { $all }
promise-rest = Kalanı hâlâ bekliyor; açık kalıyor.
promise-departed = 🚚 <b>{ $code }</b>: { $vehicle } yola çıktı. Varış { $place } <b>{ $window }</b>.
promise-soon = 📍 <b>{ $code }</b>, { $place }: { $vehicle } yaklaşık { $minutes } dakika uzakta.
promise-moved = ⚠️ <b>{ $code }</b>: { $place } varışı değişti: <b>{ $window }</b> (önceki: { $before }). { $cause }
promise-withdrawn = ⚠️ <b>{ $code }</b>: { $place } için beklenen teslimat ({ $before }) gelmiyor. { $cause } Talebiniz açık kalıyor ve yeniden planlanacak.
promise-late-trip = ⚠️ <b>{ $code }</b>, { $vehicle }, beklenen { $expected }: { $cause } Lütfen sürücüye sorun.

promise-vehicle = { $name } ({ $mode }, { $trip })
promise-mode-truck = kamyon
promise-mode-light = hafif araç
promise-mode-boat = bot
promise-mode-helicopter = helikopter
promise-mode-plane = uçak
promise-mode-ship = gemi
promise-mode-other = araç

promise-cause-not-left = Henüz yola çıkmadı.
promise-cause-not-arrived = Yol planlanandan uzun sürüyor.
promise-cause-late-departure = Planlanandan geç yola çıktı.
promise-cause-breakdown = Araç arızalandı.
promise-cause-accident = Kaza oldu.
promise-cause-road = Yol kapalı.
promise-cause-refused = Teslimat mümkün olmadı.
promise-cause-replan = Plan değişti.
promise-cause-cancelled = Koordinatörler seferi iptal etti.
promise-cause-earlier = Planlanandan hızlı gidiyor.
promise-cause-other = Yoldaki koşullar değişti.
