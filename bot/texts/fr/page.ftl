# La page d’un exercice.
page-exercise = EXERCICE
page-people = Personnes
page-search = Chercher une personne
page-new-person = Nouvelle personne
# As in English.
page-type = Message
page-send = Envoyer
page-photo = Envoyer une photo
page-location = Envoyer une position
page-commands = Commandes
page-edited = modifié
page-close = Fermer
page-pick = Choisissez quelqu’un : vous prenez sa place, et voici son téléphone.
page-back = Retour aux personnes
page-lost = L’exercice est terminé ou injoignable.
page-map = Cliquez là où vous êtes, ou choisissez un lieu.
page-place = Lieu
# As in English.
page-latitude = Latitude
# As in English.
page-longitude = Longitude
page-name = Nom
page-language = Langue
page-open = Ouvrir le bot
page-open-link = Qui suit ce lien ?
page-requester = Demandeurs
page-coordinator = Coordinateurs
page-driver = Chauffeurs
page-partner = Partenaires
page-admin = Administrateurs
page-stranger = Pas membres
page-speed = Vitesse de l’horloge de l’exercice
page-real-time = temps réel
page-unread = non lu
page-empty = Rien ici pour l’instant.
