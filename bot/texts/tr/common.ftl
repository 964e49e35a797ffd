# Botun her yerinde söylenenler.
# How a day is written (CLDR date pattern), what stands between it and the clock time included.
day-pattern = d MMM EEE,
list-comma = ,{" "}
quoted = “{ $text }”

# As in English.
weight-kg = { $n } kg
# As in English.
weight-t = { $n } t
# As in English.
volume-m3 = { $n } m³

role-requester = talep sahibi
role-coordinator = koordinatör
role-driver = sürücü
role-partner = ortak
role-admin = yönetici

sorry-failed = Bizim tarafımızda bir sorun oldu. Daha önce verdiğiniz hiçbir şey kaybolmadı; lütfen yeniden gönderin ya da /help yazın.
sorry-forged = Bu düğme size ait değil ya da artık çalışmıyor. Nerede olduğunuzu görmek için /start gönderin.
sorry-not-allowed = Göreviniz buna izin vermiyor. /help neler yapabileceğinizi gösterir.
sorry-unknown-command = { $command } komutunu bilmiyorum. /help neler yapabileceğinizi gösterir.
sorry-not-now = Bunu beklemiyordum. /help neler yapabileceğinizi gösterir.
sorry-anonymous = Kim olduğunuzu göremiyorum. Grup ayarlarında kendiniz için “Anonim kal” seçeneğini kapatın ya da bana özel sohbetten yazın.
sorry-too-long = Bu metin benim için çok uzun. Lütfen { $limit } karakterden kısa olarak gönderin.
