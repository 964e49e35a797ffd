# The life of a request after it is filed: questions, doubts, files, changes.
life-button-ask = ❓ Preguntar
life-question-why = <b>¿Qué quiere saber sobre { $code }?</b> Escríbalo; el solicitante lo leerá y responderá. Como máximo { $limit } caracteres.
life-question-unread = Escriba la pregunta sobre { $code }, en { $limit } caracteres como máximo.
life-question-long = Eso es demasiado largo. Pregunte sobre { $code } en { $limit } caracteres como máximo.
life-question-in-private = Escriba la pregunta en su conversación privada conmigo.
life-question-drop = No preguntar
life-question-dropped = No se ha preguntado nada.
life-question-sent = Pregunta enviada. La respuesta llegará a los coordinadores y quedará en { $code }.
life-question-unreachable = No se puede localizar en el chat al solicitante de { $code }. La pregunta queda en la solicitud.

life-asked = ❓ <b>{ $code }</b>, { $place }: los coordinadores preguntan:
    { $question }
    Responda a este mensaje, o toque «Responder».
life-button-answer = ✏️ Responder
life-answer-now = ❓ <b>{ $code }</b>: { $question }
    Escriba la respuesta, como máximo { $limit } caracteres, o envíe una ubicación.
life-answer-later = Más tarde
life-answer-is-later = La pregunta sigue abierta; /my la muestra.
life-answered = ✅ Transmitida a los coordinadores; queda en { $code }.
life-answer-told = 💬 <b>{ $code }</b>: { $name } ha respondido.
life-question-line = ❓ { $question }
life-answer-line = 💬 { $answer }
life-answer-missing = 💬 <i>aún sin respuesta</i>

life-alike = 👥 <b>¿Es lo mismo?</b> { $name } también ha pedido esto: <b>{ $other }</b>, { $place }, { $status }
life-alike-line = • { $item }: { $there } en { $other }, { $here } en { $code }
life-alike-ask = ¿Su { $code } es para la misma necesidad? Mientras no responda, ambas siguen en pie.
life-button-alike-same = Lo mismo: retirar la mía
life-button-alike-another = Es otra
life-alike-withdrawn = ↩️ { $code } está retirada; { $other } sigue en pie.
life-alike-stands = 👍 { $code } sigue en pie junto a { $other }.
life-alike-gone = { $other } ya no está abierta. La suya, { $code }, sigue en pie.
life-alike-desk = 👥 <b>{ $code }</b> ({ $name }) puede ser lo mismo que <b>{ $other }</b> ({ $owner }), { $place }. Se ha preguntado a los dos.
life-alike-desk-another = 👥 <b>{ $code }</b> y <b>{ $other }</b> son dos necesidades, dice { $name }.
life-alike-desk-same = ↩️ El solicitante retiró <b>{ $code }</b>: es lo mismo que <b>{ $other }</b>.
life-alike-told-same = 👥 { $name } ha retirado { $other }: era lo mismo que su { $code }, que sigue en pie.

life-still = 🔄 <b>¿Sigue haciendo falta { $code }?</b> La pidió hace tiempo y aún no se ha cargado nada. Si no responde, sigue en pie.
life-overdue = ⌛ <b>{ $code } hacía falta antes de { $when }, y aún no ha llegado nada.</b> ¿Sigue haciendo falta? Si no responde, sigue en pie.
life-button-still-yes = ✅ Sí, tal cual
life-button-still-changed = ✏️ Ha cambiado
life-button-still-no = ✖️ Ya no hace falta
life-button-still-1d = 🕒 Sí, en un día
life-button-still-3d = 🕒 Sí, en 3 días
life-button-still-none = 🕒 Sí, en cualquier momento
life-still-stands = 👍 { $code } sigue en pie.
life-still-extended = 🕒 { $code } sigue en pie, ahora para antes de { $when }.
life-still-closed = ✖️ { $code } está cerrada: ya no hace falta.
life-not-needed = ✖️ <b>{ $code }</b> ya no hace falta, dice su solicitante. Queda retirada.
life-expired = ⌛ <b>{ $code }</b> no llegó a tiempo y ya no hace falta, dice su solicitante. Queda cerrada.

# As in English.
life-change = { $what }: { $before } → { $after }
life-changed-again = ⚠️ La llegada que se le indicó ya no vale; { $code } se planifica de nuevo.
life-trip-less = ✏️ <b>{ $trip }</b>: { $place } ({ $request }) necesita menos ahora. La tarjeta muestra qué cargar.

life-files = 📎 { $n ->
    [one] { $n } archivo
    [many] { $n } archivos
   *[other] { $n } archivos
}
request-field-files = 📎 Archivos
life-file-taken = Guardado con la solicitud.
life-files-full = Una solicitud guarda { $limit } archivos; este no se ha guardado.
life-button-files-none = 🗑 Quitar los archivos
life-file-of = 📎 { $code } { $name }
life-file-kept = 📎 Guardado con <b>{ $code }</b>, { $place }. Para otra solicitud: /my y luego «Cambiar».
life-file-sent = 📎 <b>{ $code }</b>: el solicitante ha enviado fotos o documentos.

command-phoned = Registrar para quien ha llamado
life-button-phoned = 📞 Alguien ha llamado
request-field-caller = 📞 Quien llama
request-ask-caller = <b>¿Quién ha llamado?</b> Escriba un nombre y un número, o comparta un contacto (📎). Usted recibe las noticias y las transmite.
request-unread-caller = Escriba quién ha llamado, con un número, o comparta un contacto.
life-caller = 📞 pedido por teléfono: { $caller }
