# What coordinators add: sites and items.
command-site = Nommer un lieu
help-site = donne un nom à un lieu : /site R-0003 NOM pour le lieu d’une demande, /site NOM 36.49, 36.35 pour un point, /site NOM, AUTRE NOM pour d’autres noms.
command-item = Ajouter un article
help-item = ajoute un article : /item Filtre à eau, pièce, 1,2 kg, 0,004 m3. Ce qui n’est pas connu s’omet et s’ajoute plus tard de la même façon.
naming-site-how = <b>Nommer un lieu :</b> <i>/site R-0003 NOM</i> pour le lieu d’une demande, <i>/site NOM 36.49, 36.35</i> pour un point sous n’importe quelle forme. Des virgules séparent plusieurs noms ; <i>/site NOM, AUTRE NOM</i> en donne d’autres à un lieu.
naming-site-point = • { $code } : { $name }
naming-site-where = Je ne connais aucun lieu « { $name } ». Envoyez son nom avec le code d’une demande ou avec un point : <i>/site { $name } 36.49, 36.35</i>
naming-site-named = 📍 <b>{ $name }</b> ({ $code }) est un lieu de cette opération, à { $at }.
naming-also = Aussi appelé { $names }.
naming-no-request = Il n’y a pas de demande { $code }.
naming-item-how = <b>Ajouter un article :</b> <i>/item Filtre à eau, pièce, 1,2 kg, 0,004 m3</i> : nom, unité de compte, poids et volume d’une unité. Ce qui n’est pas connu s’omet. Des virgules séparent plusieurs noms.
naming-item-kept = 📦 <b>{ $item }</b> ({ $code }). { $amount } : { $size }
naming-item-unknown = ⚠️ Les plans comptent pour rien ce qui n’est pas connu. Dès que vous le savez : <i>/item { $code }, 1,2 kg, 0,004 m3</i>
naming-unmeasured = ⚠️ Poids ou volume inconnu, compté pour rien dans les plans : { $items }. /item explique comment l’indiquer.
