# Lo que leen los solicitantes cuando llega una entrega.
command-receipts = Decir qué ha llegado
help-receipts = muestra sus entregas que aún no tienen acuse de recibo.

receive-coming = 🚚 <b>{ $request }</b>: { $vehicle } ({ $trip }) va en camino a { $place } con:
receive-arrived = 📍 <b>{ $request }</b>: { $vehicle } ({ $trip }) está en { $place } con:
receive-delivered = 📦 <b>{ $request }</b>: { $vehicle } ({ $trip }) ha entregado esto en { $place }. ¿Qué ha llegado?
receive-received = ✅ <b>{ $request }</b>: recibido en { $place } de { $vehicle } ({ $trip }).
receive-failed = ✖️ <b>{ $request }</b>: { $vehicle } ({ $trip }) no pudo entregar esto en { $place }. Vuelve a estar abierto y se planificará de nuevo:
receive-piece = • { $item }: { $good } en buen estado{ $damaged ->
    [0] {""}
   *[other] , con daños: { $damaged }
}{ $missing ->
    [0] {""}
   *[other] , faltan: { $missing }
}
receive-complete = Ha llegado todo lo de { $request }.
receive-rest = Todavía por llegar:
receive-rest-coming = • { $item }: { $n }, ya en un plan
receive-rest-open = • { $item }: { $n }{ $coming ->
    [0] , se planifica de nuevo
   *[other] , de ello { $coming } ya en un plan; el resto se planifica de nuevo
}

receive-button-all = ✅ Llegó todo, en buen estado
receive-button-some = ✏️ No todo
receive-button-good = ✅ Todo en buen estado
receive-button-none = Nada en buen estado
receive-button-damaged = Con daños
receive-button-missing = Faltan
receive-button-rest = ✅ Todo lo demás está bien
receive-button-send = ✅ Enviar el acuse de recibo

receive-form = <b>Acuse de recibo de { $request }</b>
receive-line-open = • { $item }: ¿{ $amount }?
receive-note = 📝 { $note }
receive-photo = 📷
receive-ask-good = { $item }: de { $due }, ¿cuántos llegaron en buen estado? Toque, o escriba el número. Tres números son: en buen estado, con daños, faltan.
receive-ask-rest = { $item }: ¿y los otros { $rest }? Toque, o escriba cuántos tenían daños; los demás cuentan como faltantes.
receive-ready = ¿Está bien? Envíelo. Antes puede añadir una nota o una foto.
receive-number-unread = ⚠️ Escriba solo números, por ejemplo 80.
receive-does-not-add-up = ⚠️ La suma tiene que dar { $due }.
receive-choose-first = ⚠️ Toque primero el artículo.
receive-unread = ⚠️ Aquí puedo leer texto y fotos. Lo que había dado se conserva.
receive-changed = ⚠️ El conductor ha dado mientras tanto otras cantidades. Mire otra vez.
receive-closed = Este acuse de recibo ya está cerrado. /receipts muestra lo que le espera.
receive-thanks = Gracias. El acuse de recibo está anotado.
receive-late = Este acuse de recibo ya se ha dado.
receive-not-coming = Esta entrega no está en camino ahora.
receive-nothing = Ninguna entrega espera su acuse de recibo.
receive-told = ⚠️ Acuse de recibo de <b>{ $request }</b>, { $trip }, por { $person }:
