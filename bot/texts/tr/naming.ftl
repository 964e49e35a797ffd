# What coordinators add: sites and items.
command-site = Bir yere ad ver
help-site = bir yere ad verir: bir talebin yeri için /site R-0003 AD, bir nokta için /site AD 36.49, 36.35, başka adlar için /site AD, BAŞKA AD.
command-item = Malzeme ekle
help-item = malzeme ekler: /item Su filtresi, adet, 1,2 kg, 0,004 m3. Bilinmeyen yazılmaz; sonra aynı şekilde eklenir.
naming-site-how = <b>Bir yere ad vermek:</b> bir talebin yeri için <i>/site R-0003 AD</i>, herhangi bir biçimdeki nokta için <i>/site AD 36.49, 36.35</i>. Birden çok ad virgülle ayrılır; <i>/site AD, BAŞKA AD</i> bir yere başka adlar verir.
naming-site-point = • { $code }: { $name }
naming-site-where = “{ $name }” adında bir yer bilmiyorum. Adını bir talebin koduyla ya da bir noktayla gönderin: <i>/site { $name } 36.49, 36.35</i>
naming-site-named = 📍 <b>{ $name }</b> ({ $code }) artık bu operasyonun bir yeri: { $at }.
naming-also = Diğer adları: { $names }.
naming-no-request = { $code } kodlu bir talep yok.
naming-item-how = <b>Malzeme eklemek:</b> <i>/item Su filtresi, adet, 1,2 kg, 0,004 m3</i>: adı, neyle sayıldığı, bir tanesinin ağırlığı ve hacmi. Bilinmeyen yazılmaz. Birden çok ad virgülle ayrılır.
naming-item-kept = 📦 <b>{ $item }</b> ({ $code }). { $amount }: { $size }
naming-item-unknown = ⚠️ Planlar bilinmeyeni yok sayar. Öğrenince: <i>/item { $code }, 1,2 kg, 0,004 m3</i>
naming-unmeasured = ⚠️ Ağırlığı veya hacmi bilinmiyor, planlarda yok sayılıyor: { $items }. Nasıl yazılacağını /item anlatır.
