# Qui participe : arrivée, rôles, langues.
command-start = Où vous en êtes et ce que vous pouvez faire
command-help = Ce que je peux faire pour vous
command-language = Changer de langue
command-cancel = Arrêter ce que vous avez commencé

sorry-staff-only = Ce bot est réservé au personnel d’une opération d’aide. Si vous travaillez avec lui, envoyez /start et demandez l’accès.

people-in-private = Parlez-m’en dans notre conversation privée.
people-welcome-requester = Bienvenue, { $name }. Ici, vous demandez de l’aide : dites-moi ce qu’il faut et où, je vous dis quand cela arrive.
people-welcome-partner = Bienvenue, { $name }. Vous pouvez demander de l’aide ici ; les coordinateurs planifient avec ce que votre organisation prête.
people-welcome-driver = Bienvenue, { $name }. Vos trajets arrivent dans cette conversation ; un bouton suffit pour me dire ce qui s’est passé.
people-welcome-coordinator = Bienvenue, { $name }. Ici, vous décidez des plans et des accès.
people-welcome-admin = Bienvenue, { $name }. Vous êtes administrateur : vous décidez des plans, des accès et des rôles.
people-exercise = ⚠️ <b>Exercice, pas la réalité :</b> { $name }
people-do-req-new = 📦 Nouvelle demande
people-do-req-my = Mes demandes
people-do-drive-my = 🚚 Mes trajets
people-do-plan-now = 🗺 Planifier maintenant
people-do-status-show = Situation
people-do-people-all = Personnes

people-invitation-wrong = Je ne connais pas cette invitation. Demandez-en une nouvelle.
people-invitation-used = Cette invitation a déjà servi ; chacune ne sert qu’une fois. Demandez-en une nouvelle.
people-invitation-expired = Cette invitation a expiré. Demandez-en une nouvelle.
people-invitation-member = Vous êtes déjà des nôtres ; l’invitation n’a pas été utilisée et reste valable pour quelqu’un d’autre.

people-help-requester = <b>Demander de l’aide :</b> écrivez ce qu’il faut, où et pour quand ; vérifiez ce que j’ai compris, puis validez. Vous apprenez ici quand cela arrive ; à l’arrivée, dites-moi ce que vous avez reçu.
people-help-partner = <b>Demander de l’aide :</b> écrivez ce qu’il faut, où et pour quand ; vérifiez ce que j’ai compris, puis validez. Vous apprenez ici quand cela arrive.
people-help-asking = L’aide se demande en un message : <i>500 couvertures et 20 tentes à Antakya avant demain 18:00, urgent</i>, ou par personnes et jours : <i>nourriture pour 500 personnes pour 7 jours</i> ; ou pas à pas avec /new.
    Avec les codes : <code>REQ HSHETARPW406 200, HSHEBLANWMT1 500 @ANTAKYA BY 12MAY 18:00 P1</code> (P1 vital, P2 urgent, P3 normal)
people-help-driver = <b>Conduire :</b> votre trajet arrive dans cette conversation. Touchez chargé, parti, arrivé et livré au fur et à mesure, ou problème quand quelque chose ne va pas.
people-help-coordinator = <b>Coordonner :</b> les demandes arrivent d’elles-mêmes ; touchez « Planifier maintenant » ou attendez le prochain plan, regardez-le, et approuvez-le ou non.
people-help-admin = <b>Administrer :</b> invitez avec /invite, envoyez /here dans le groupe des coordinateurs, et faites tout ce que font les coordinateurs.
people-help-line = { $command } – { $text }

people-language = Langue : <b>{ $name }</b>. Touchez-en une autre pour changer.
people-cancelled = Arrêté. Rien n’a été conservé.
people-nothing-to-cancel = Il n’y a rien à arrêter.

command-invite = Inviter quelqu’un
command-people = Qui participe
command-status = Où en est l’opération
people-staff-only = Ce bot est réservé au personnel d’une opération d’aide. Si vous travaillez avec lui, demandez l’accès ici.
people-ask = Demander l’accès
people-ask-silently = Envoyer sans texte
people-who-are-you = Qui êtes-vous, et de quelle organisation ? Écrivez-le en un seul message.
people-who-in-words = Écrivez-le en toutes lettres : votre nom et votre organisation.
people-asked = Vous avez demandé l’accès { $when }. Un coordinateur décide, et vous l’apprenez ici.
people-refused = Votre demande d’accès a été refusée. Vous pourrez demander de nouveau à partir de { $when }.
people-member = Vous êtes déjà des nôtres.

people-asks = 👤 <b>{ $name }</b> demande l’accès ({ $when }).
people-admit-requester = Admettre comme demandeur
people-admit-driver = Admettre comme chauffeur
people-admit-partner = Admettre comme partenaire
people-refuse = Refuser
people-asks-refused = ❌ { $name } a refusé, { $when }.
people-asks-admitted = ✅ { $name } a admis cette personne comme { $role }, { $when }.
people-asks-invited = ✅ Cette personne est entrée par invitation comme { $role }, { $when }.
people-which-organisation = Pour quelle organisation ({ $role }) ?
people-back = ‹ Retour
people-page-before = ‹ Précédent
people-page-after = Suite ›

people-invite-role = Qui voulez-vous inviter ?
people-invite-person = Pour qui est l’invitation ?
people-invite-other = Quelqu’un d’autre
people-invite-here = { $name } est déjà là.
people-invitation-for = Pour { $name } :
people-invitation = Invitation pour <b>{ $organisation }</b> ({ $role }). Elle sert une fois, jusqu’au { $when } :
    { $link }
people-invitation-share = Transmettre

people-title = <b>Personnes : { $n }</b>
people-asking = Demandent l’accès : { $n }
people-do-invite = ➕ Inviter
people-of-role = <b>{ $role } : { $n }</b>
    🚫 injoignable, 👋 parti, ⏳ pas encore là
people-one = <b>{ $name }</b>
    { $role }, { $organisation }
people-is-active = Est là.
people-is-blocked = 🚫 A bloqué le bot ou n’est pas sur Telegram : rien ne lui parvient.
people-is-left = 👋 N’est plus là.
people-is-expected = ⏳ Pas encore là : /invite crée un lien.
people-is-asking = Demande l’accès.
people-is-refused = Accès refusé.
people-is-unknown = N’est pas des nôtres.
people-open = En cours : { $codes }
people-nothing-open = Rien en cours.
people-look = Voir
people-do-left = 👋 Est parti
people-do-rejoin = Est de retour
people-do-role = Changer de rôle
people-which-role = Quel rôle { $name } a-t-il désormais ?
people-last-admin = Il ne resterait aucun administrateur. Nommez-en d’abord un autre.
people-you-left = Un coordinateur a noté que vous ne travaillez plus ici. Merci pour votre aide.
people-blocked = ⚠️ <b>{ $name }</b> ({ $role }) a bloqué le bot ou n’est pas sur Telegram : rien ne lui parvient.
people-returned = ✅ <b>{ $name }</b> est de nouveau joignable depuis { $when }.

people-group-hello = Bonjour. Un administrateur de l’opération peut envoyer /here pour que les coordinateurs décident dans ce groupe.
people-here = Désormais, les coordinateurs décident dans ce groupe.
people-here-how = Les coordinateurs décident chacun dans leur conversation. Pour qu’ils décident dans un groupe, ajoutez-moi au groupe et envoyez-y /here.
people-here-off = Désormais, les coordinateurs décident chacun dans leur conversation.
people-here-lost = Je ne suis plus dans le groupe des coordinateurs. Désormais, chacun décide dans sa conversation.

status-requests = <b>Demandes ouvertes : { $n }</b>
status-life-saving = – vitales : { $n }
status-urgent = – urgentes : { $n }
status-standard = – normales : { $n }
status-trips = 🚚 Trajets en route : { $n }
status-no-plan = Aucun plan n’a encore été fait.
status-plan-draft = Dernier plan : { $code }, { $when }, attend une décision
status-plan-approved = Dernier plan : { $code }, { $when }, approuvé
status-plan-discarded = Dernier plan : { $code }, { $when }, écarté
status-plan-superseded = Dernier plan : { $code }, { $when }, remplacé
status-owed = Messages à envoyer : { $n }
status-uncertain = ⚠️ Messages peut-être non arrivés : { $n }
status-refused = ⚠️ Messages refusés par Telegram : { $n }
status-failed = ⚠️ Messages reçus et non traités : { $n }
status-at = <i>{ $when }</i>
status-again = Actualiser
status-resend = Renvoyer les messages incertains
status-resent = { $n ->
    [one] Un message est renvoyé.
    [many] { $n } messages sont renvoyés.
   *[other] { $n } messages sont renvoyés.
 }
