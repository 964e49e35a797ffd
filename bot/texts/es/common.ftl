# Lo que dicen todas las partes del bot.
# How a day is written (CLDR date pattern), what stands between it and the clock time included.
day-pattern = EEE, d MMM,
list-comma = ,{" "}
quoted = «{ $text }»

# As in English.
weight-kg = { $n } kg
# As in English.
weight-t = { $n } t
# As in English.
volume-m3 = { $n } m³

role-requester = solicitante
role-coordinator = coordinador
role-driver = conductor
role-partner = socio
role-admin = administrador

sorry-failed = Hemos tenido un fallo. No se ha perdido nada de lo que ya había dado; envíelo otra vez, o escriba /help.
sorry-forged = Ese botón no es para usted o ya no funciona. Envíe /start para ver en qué punto está.
sorry-not-allowed = Eso no le corresponde a su función. /help muestra lo que puede hacer.
sorry-unknown-command = No conozco { $command }. /help muestra lo que puede hacer.
sorry-not-now = No estaba esperando eso. /help muestra lo que puede hacer.
sorry-anonymous = No puedo ver quién es usted. En los ajustes del grupo, desactive «Permanecer anónimo» para usted, o escríbame en privado.
sorry-too-long = Ese texto es demasiado largo para mí. Envíelo en menos de { $limit } caracteres.
