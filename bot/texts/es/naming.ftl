# What coordinators add: sites and items.
command-site = Nombrar un lugar
help-site = da nombre a un lugar: /site R-0003 NOMBRE para el destino de una solicitud, /site NOMBRE 36.49, 36.35 para un punto, /site NOMBRE, OTRO NOMBRE para más nombres.
command-item = Añadir un artículo
help-item = añade un artículo: /item Filtro de agua, pieza, 1,2 kg, 0,004 m3. Lo que no se sabe se omite y se añade después de la misma manera.
naming-site-how = <b>Nombrar un lugar:</b> <i>/site R-0003 NOMBRE</i> para el destino de una solicitud, <i>/site NOMBRE 36.49, 36.35</i> para un punto en cualquier forma. Las comas separan varios nombres; <i>/site NOMBRE, OTRO NOMBRE</i> le da más a un lugar.
naming-site-point = • { $code }: { $name }
naming-site-where = No conozco ningún lugar «{ $name }». Envíe su nombre con el código de una solicitud o con un punto: <i>/site { $name } 36.49, 36.35</i>
naming-site-named = 📍 <b>{ $name }</b> ({ $code }) es un lugar de esta operación, en { $at }.
naming-also = También llamado { $names }.
naming-no-request = No hay ninguna solicitud { $code }.
naming-item-how = <b>Añadir un artículo:</b> <i>/item Filtro de agua, pieza, 1,2 kg, 0,004 m3</i>: nombre, en qué se cuenta, cuánto pesa y ocupa uno. Lo que no se sabe se omite. Las comas separan varios nombres.
naming-item-kept = 📦 <b>{ $item }</b> ({ $code }). { $amount }: { $size }
naming-item-unknown = ⚠️ Los planes cuentan como nada lo que no se sabe. Cuando lo sepa: <i>/item { $code }, 1,2 kg, 0,004 m3</i>
naming-unmeasured = ⚠️ Peso o volumen desconocido, que en los planes cuenta como nada: { $items }. /item explica cómo indicarlo.
