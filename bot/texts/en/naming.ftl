# What coordinators add: sites and items.
command-site = Name a site
help-site = gives a place a name: /site R-0003 NAME for where a request goes, /site NAME 36.49, 36.35 for a point, /site NAME, OTHER NAME for more names.
command-item = Add an item
help-item = adds an item: /item Water filter, piece, 1.2 kg, 0.004 m3. What is not known is left out; the same again with it adds it.
naming-site-how = <b>Naming a site:</b> <i>/site R-0003 NAME</i> for where a request goes, <i>/site NAME 36.49, 36.35</i> for a point in any form. Commas part several names; <i>/site NAME, OTHER NAME</i> gives a site more.
naming-site-point = • { $code }: { $name }
naming-site-where = I know no site “{ $name }”. Send its name with a request’s code or with a point: <i>/site { $name } 36.49, 36.35</i>
naming-site-named = 📍 <b>{ $name }</b> ({ $code }) is a site of this operation, at { $at }.
naming-also = Also called { $names }.
naming-no-request = There is no request { $code }.
naming-item-how = <b>Adding an item:</b> <i>/item Water filter, piece, 1.2 kg, 0.004 m3</i>: name, what it is counted in, what one weighs and fills. What is not known is left out. Commas part several names.
naming-item-kept = 📦 <b>{ $item }</b> ({ $code }). { $amount }: { $size }
naming-item-unknown = ⚠️ Plans take what is not known for nothing. Once you know it: <i>/item { $code }, 1.2 kg, 0.004 m3</i>
naming-unmeasured = ⚠️ Weight or volume not known, and taken for nothing in plans: { $items }. /item tells how to say it.
