# Kimler katılıyor: giriş, görevler, diller.
command-start = Neredesiniz ve neler yapabilirsiniz
command-help = Sizin için neler yapabilirim
command-language = Dili değiştir
command-cancel = Başladığınız işi durdur

sorry-staff-only = Bu bot bir yardım operasyonunun personeli içindir. Onlarla çalışıyorsanız /start gönderip erişim isteyin.

people-in-private = Lütfen bunu benimle özel sohbetimizde konuşun.
people-welcome-requester = Hoş geldiniz, { $name }. Burada yardım talep edersiniz: neyin nerede gerektiğini yazın, ne zaman geleceğini söyleyeyim.
people-welcome-partner = Hoş geldiniz, { $name }. Burada yardım talep edebilirsiniz; koordinatörler kuruluşunuzun verdiği imkânlarla plan yapar.
people-welcome-driver = Hoş geldiniz, { $name }. Seferleriniz bu sohbete gelir; ne olduğunu bir dokunuşla bildirirsiniz.
people-welcome-coordinator = Hoş geldiniz, { $name }. Planlara ve kişilere burada karar verirsiniz.
people-welcome-admin = Hoş geldiniz, { $name }. Yöneticisiniz: planlara, kişilere ve görevlere karar verirsiniz.
people-exercise = ⚠️ <b>Tatbikat, gerçek değil:</b> { $name }
people-do-req-new = 📦 Yeni talep
people-do-req-my = Taleplerim
people-do-drive-my = 🚚 Seferlerim
people-do-plan-now = 🗺 Şimdi planla
people-do-status-show = Durum
people-do-people-all = Kişiler

people-invitation-wrong = Bu daveti tanımıyorum. Lütfen yenisini isteyin.
people-invitation-used = Bu davet daha önce kullanıldı; her davet bir kez geçerlidir. Lütfen yenisini isteyin.
people-invitation-expired = Bu davetin süresi doldu. Lütfen yenisini isteyin.
people-invitation-member = Zaten aramızdasınız; davet kullanılmadı, başkası için hâlâ geçerli.

people-help-requester = <b>Yardım talebi:</b> neyin, nerede ve ne zamana kadar gerektiğini yazın; ne anladığımı kontrol edin ve talebi gönderin. Ne zaman geleceğini buradan öğrenirsiniz; gelince ne geldiğini bildirin.
people-help-partner = <b>Yardım talebi:</b> neyin, nerede ve ne zamana kadar gerektiğini yazın; ne anladığımı kontrol edin ve talebi gönderin. Ne zaman geleceğini buradan öğrenirsiniz.
people-help-asking = Yardım tek mesajla istenir: <i>Antakya’ya yarın 18:00’e kadar 500 battaniye ve 20 çadır, acil</i>; ya da kişi ve günle: <i>500 kişi için 7 günlük gıda</i>; veya /new ile adım adım.
    Kodlarla: <code>REQ HSHETARPW406 200, HSHEBLANWMT1 500 @ANTAKYA BY 12MAY 18:00 P1</code> (P1 hayati, P2 acil, P3 normal)
people-help-driver = <b>Sürücülük:</b> seferiniz bu sohbete gelir. Oldukça yüklendi, yola çıktım, vardım ve teslim edildi düğmelerine, bir aksilikte sorun düğmesine dokunun.
people-help-coordinator = <b>Koordinasyon:</b> talepler kendiliğinden gelir; “Şimdi planla” düğmesine dokunun ya da sonraki planı bekleyin, inceleyin, onaylayın ya da onaylamayın.
people-help-admin = <b>Yönetim:</b> /invite ile davet edin, koordinatörlerin grubunda /here gönderin, koordinatörlerin yaptığı her şeyi yapın.
people-help-line = { $command } – { $text }

people-language = Dil: <b>{ $name }</b>. Değiştirmek için başka birine dokunun.
people-cancelled = Durduruldu. Hiçbiri saklanmadı.
people-nothing-to-cancel = Durdurulacak bir şey yok.

command-invite = Birini davet et
command-people = Kimler katılıyor
command-status = Genel durum
people-staff-only = Bu bot bir yardım operasyonunun personeli içindir. Onlarla çalışıyorsanız buradan erişim isteyin.
people-ask = Erişim iste
people-ask-silently = Yazmadan gönder
people-who-are-you = Kimsiniz ve hangi kuruluştansınız? Lütfen tek bir mesajda yazın.
people-who-in-words = Lütfen yazıyla bildirin: adınız ve kuruluşunuz.
people-asked = Erişim istediniz: { $when }. Bir koordinatör karar verecek, sonucu buradan öğreneceksiniz.
people-refused = Erişim isteğiniz reddedildi. Yeniden isteyebileceğiniz zaman: { $when }.
people-member = Zaten aramızdasınız.

people-asks = 👤 <b>{ $name }</b> erişim istiyor ({ $when }).
people-admit-requester = Talep sahibi olarak kabul et
people-admit-driver = Sürücü olarak kabul et
people-admit-partner = Ortak olarak kabul et
people-refuse = Reddet
people-asks-refused = ❌ { $name } reddetti, { $when }.
people-asks-admitted = ✅ { $name } kabul etti, görev: { $role }, { $when }.
people-asks-invited = ✅ Davetle katıldı, görev: { $role }, { $when }.
people-which-organisation = Hangi kuruluş için ({ $role })?
people-back = ‹ Geri
people-page-before = ‹ Önceki
people-page-after = Devamı ›

people-invite-role = Kimi davet etmek istiyorsunuz?
people-invite-person = Davet kimin için?
people-invite-other = Başka biri
people-invite-here = { $name } zaten burada.
people-invitation-for = { $name } için:
people-invitation = Davet: <b>{ $organisation }</b> ({ $role }). Bir kez geçerlidir, son kullanım: { $when }
    { $link }
people-invitation-share = Paylaş

people-title = <b>Kişiler: { $n }</b>
people-asking = Erişim isteyenler: { $n }
people-do-invite = ➕ Davet et
people-of-role = <b>{ $role }: { $n }</b>
    🚫 ulaşılamıyor, 👋 ayrıldı, ⏳ henüz gelmedi
people-one = <b>{ $name }</b>
    { $role }, { $organisation }
people-is-active = Burada.
people-is-blocked = 🚫 Botu engelledi ya da Telegram’da değil: hiçbir şey ulaşmıyor.
people-is-left = 👋 Ayrıldı.
people-is-expected = ⏳ Henüz gelmedi: /invite bağlantı oluşturur.
people-is-asking = Erişim istiyor.
people-is-refused = Reddedildi.
people-is-unknown = Bizden değil.
people-open = Açık işleri: { $codes }
people-nothing-open = Açık işi yok.
people-look = Bak
people-do-left = 👋 Ayrıldı
people-do-rejoin = Geri döndü
people-do-role = Görevi değiştir
people-which-role = { $name } bundan sonra hangi görevde?
people-last-admin = Hiç yönetici kalmazdı. Önce başka birini yönetici yapın.
people-you-left = Bir koordinatör artık burada çalışmadığınızı kaydetti. Yardımınız için teşekkürler.
people-blocked = ⚠️ <b>{ $name }</b> ({ $role }) botu engelledi ya da Telegram’da değil: hiçbir şey ulaşmıyor.
people-returned = ✅ <b>{ $name }</b> yeniden ulaşılabilir: { $when }.

people-group-hello = Merhaba. Operasyonun bir yöneticisi /here göndererek bu grubu koordinatörlerin karar verdiği grup yapabilir.
people-here = Bundan sonra koordinatörler bu grupta karar verir.
people-here-how = Koordinatörler kendi sohbetlerinde karar verir. Bir grupta karar vermeleri için beni gruba ekleyin ve orada /here gönderin.
people-here-off = Bundan sonra koordinatörler kendi sohbetlerinde karar verir.
people-here-lost = Artık koordinatörlerin grubunda değilim. Bundan sonra herkes kendi sohbetinde karar verir.

status-requests = <b>Açık talepler: { $n }</b>
status-life-saving = – hayati: { $n }
status-urgent = – acil: { $n }
status-standard = – normal: { $n }
status-trips = 🚚 Yoldaki seferler: { $n }
status-no-plan = Henüz plan yapılmadı.
status-plan-draft = Son plan: { $code }, { $when }, karar bekliyor
status-plan-approved = Son plan: { $code }, { $when }, onaylandı
status-plan-discarded = Son plan: { $code }, { $when }, reddedildi
status-plan-superseded = Son plan: { $code }, { $when }, yerini yenisi aldı
status-owed = Gönderilmeyi bekleyen mesajlar: { $n }
status-uncertain = ⚠️ Ulaşmamış olabilecek mesajlar: { $n }
status-refused = ⚠️ Telegram’ın reddettiği mesajlar: { $n }
status-failed = ⚠️ Bana gelip işlenemeyen mesajlar: { $n }
status-at = <i>{ $when }</i>
status-again = Yenile
status-resend = Belirsiz olanları yeniden gönder
status-resent = { $n ->
    [one] Bir mesaj yeniden gönderiliyor.
   *[other] { $n } mesaj yeniden gönderiliyor.
 }
