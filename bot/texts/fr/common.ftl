# Ce que disent toutes les parties du bot.
# How a day is written (CLDR date pattern), what stands between it and the clock time included.
day-pattern = EEE d MMM,
list-comma = ,{" "}
quoted = « { $text } »

# As in English.
weight-kg = { $n } kg
# As in English.
weight-t = { $n } t
# As in English.
volume-m3 = { $n } m³

role-requester = demandeur
role-coordinator = coordinateur
role-driver = chauffeur
role-partner = partenaire
role-admin = administrateur

sorry-failed = Une erreur s’est produite de notre côté. Rien de ce que vous aviez déjà donné n’est perdu ; renvoyez-le, ou tapez /help.
sorry-forged = Ce bouton n’est pas pour vous ou ne fonctionne plus. Envoyez /start pour voir où vous en êtes.
sorry-not-allowed = Votre rôle ne permet pas cela. /help montre ce que vous pouvez faire.
sorry-unknown-command = Je ne connais pas { $command }. /help montre ce que vous pouvez faire.
sorry-not-now = Je n’attendais pas cela. /help montre ce que vous pouvez faire.
sorry-anonymous = Je ne vois pas qui vous êtes. Dans les paramètres du groupe, désactivez « Rester anonyme » pour vous-même, ou écrivez-moi en privé.
sorry-too-long = Ce texte est trop long pour moi. Envoyez-le en moins de { $limit } caractères.
