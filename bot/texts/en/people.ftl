# Who takes part: coming in, roles, languages.
command-start = Where you are and what you can do
command-help = What I can do for you
command-language = Change the language
command-cancel = Stop what you have begun

sorry-staff-only = This is for the staff of an aid operation. If you work with them, send /start and ask for access.

people-in-private = Please talk to me about this in our private chat.
people-welcome-requester = Welcome, { $name }. You ask for aid here: tell me what is needed and where, and I tell you when it arrives.
people-welcome-partner = Welcome, { $name }. You can ask for aid here; coordinators plan with what your organisation lends.
people-welcome-driver = Welcome, { $name }. Your trips come to this chat; you tell me with a tap what has happened.
people-welcome-coordinator = Welcome, { $name }. You decide here on plans and people.
people-welcome-admin = Welcome, { $name }. You are an administrator: you decide on plans, people and roles.
people-exercise = ⚠️ <b>Exercise, not real:</b> { $name }
people-do-req-new = 📦 New request
people-do-req-my = My requests
people-do-drive-my = 🚚 My trips
people-do-plan-now = 🗺 Plan now
people-do-status-show = Status
people-do-people-all = People

people-invitation-wrong = I do not know this invitation. Please ask for a new one.
people-invitation-used = This invitation has been used already; each works once. Please ask for a new one.
people-invitation-expired = This invitation has expired. Please ask for a new one.
people-invitation-member = You are one of us already, so the invitation was not used and still works for somebody else.

people-help-requester = <b>Asking for aid:</b> write what is needed, where and by when; look at what I understood, and submit it. You hear here when it comes; when it has come, tell me what arrived.
people-help-partner = <b>Asking for aid:</b> write what is needed, where and by when; look at what I understood, and submit it. You hear here when it comes.
people-help-asking = Aid is asked for in one message: <i>500 blankets and 20 tents in Antakya by tomorrow 18:00, urgent</i>, or by people and days: <i>food for 500 people for 7 days</i>; or step by step with /new.
    By codes: <code>REQ HSHETARPW406 200, HSHEBLANWMT1 500 @ANTAKYA BY 12MAY 18:00 P1</code> (P1 life-saving, P2 urgent, P3 standard)
people-help-driver = <b>Driving:</b> your trip comes to this chat. Tap loaded, departed, arrived and delivered as they happen, or problem when something is wrong.
people-help-coordinator = <b>Coordinating:</b> requests come in by themselves; tap “Plan now” or wait for the next plan, look at it, and approve it or not.
people-help-admin = <b>Administrating:</b> /invite people, send /here in the coordinators’ group, and do all that coordinators do.
people-help-line = { $command } – { $text }

people-language = Language: <b>{ $name }</b>. Tap another one to change it.
people-cancelled = Stopped. Nothing of it was kept.
people-nothing-to-cancel = There is nothing to stop.

command-invite = Invite somebody
command-people = Who takes part
command-status = How everything stands
people-staff-only = This is for the staff of an aid operation. If you work with them, ask for access here.
people-ask = Ask for access
people-ask-silently = Send without words
people-who-are-you = Who are you, and which organisation are you with? Please write it in one message.
people-who-in-words = Please write it in words: your name and your organisation.
people-asked = You asked for access on { $when }. A coordinator decides, and you hear it here.
people-refused = Your request for access was declined. You may ask again from { $when }.
people-member = You are one of us already.

people-asks = 👤 <b>{ $name }</b> asks for access ({ $when }).
people-admit-requester = Admit as requester
people-admit-driver = Admit as driver
people-admit-partner = Admit as partner
people-refuse = Refuse
people-asks-refused = ❌ { $name } refused this on { $when }.
people-asks-admitted = ✅ { $name } admitted them as { $role } on { $when }.
people-asks-invited = ✅ They came in by an invitation as { $role } on { $when }.
people-which-organisation = For which organisation ({ $role })?
people-back = ‹ Back
people-page-before = ‹ Before
people-page-after = More ›

people-invite-role = Whom do you want to invite?
people-invite-person = For whom is the invitation?
people-invite-other = Somebody else
people-invite-here = { $name } is here already.
people-invitation-for = For { $name }:
people-invitation = Invitation for <b>{ $organisation }</b> ({ $role }). It works once, until { $when }:
    { $link }
people-invitation-share = Pass it on

people-title = <b>People: { $n }</b>
people-asking = Asking for access: { $n }
people-do-invite = ➕ Invite
people-of-role = <b>{ $role }: { $n }</b>
    🚫 cannot be reached, 👋 has left, ⏳ not here yet
people-one = <b>{ $name }</b>
    { $role }, { $organisation }
people-is-active = Is here.
people-is-blocked = 🚫 Has blocked the bot or is not on Telegram: nothing reaches them.
people-is-left = 👋 Has left.
people-is-expected = ⏳ Not here yet: /invite makes a link.
people-is-asking = Asks for access.
people-is-refused = Was refused.
people-is-unknown = Is not one of us.
people-open = Open: { $codes }
people-nothing-open = Nothing is open.
people-look = Look
people-do-left = 👋 Has left
people-do-rejoin = Is back
people-do-role = Change role
people-which-role = Which role does { $name } have from now on?
people-last-admin = There would be no administrator left. Make somebody else one first.
people-you-left = A coordinator noted that you do not work here any more. Thank you for your help.
people-blocked = ⚠️ <b>{ $name }</b> ({ $role }) has blocked the bot or is not on Telegram: nothing reaches them.
people-returned = ✅ <b>{ $name }</b> can be reached again since { $when }.

people-group-hello = Hello. An administrator of the operation can send /here to make this the group where coordinators decide.
people-here = From now on coordinators decide in this group.
people-here-how = Coordinators decide in their own chats. To have them do so in a group, add me to it and send /here there.
people-here-off = From now on coordinators decide in their own chats.
people-here-lost = I am no longer in the coordinators’ group. From now on each decides in their own chat.

status-requests = <b>Open requests: { $n }</b>
status-life-saving = – life-saving: { $n }
status-urgent = – urgent: { $n }
status-standard = – standard: { $n }
status-trips = 🚚 Trips on the way: { $n }
status-no-plan = No plan has been made yet.
status-plan-draft = Last plan: { $code }, { $when }, waits for a decision
status-plan-approved = Last plan: { $code }, { $when }, approved
status-plan-discarded = Last plan: { $code }, { $when }, discarded
status-plan-superseded = Last plan: { $code }, { $when }, replaced
status-owed = Messages waiting to be sent: { $n }
status-uncertain = ⚠️ Messages that may not have arrived: { $n }
status-refused = ⚠️ Messages that Telegram refused: { $n }
status-failed = ⚠️ Messages to me that failed: { $n }
status-at = <i>{ $when }</i>
status-again = Refresh
status-resend = Send the uncertain ones again
status-resent = { $n ->
    [one] One message is sent again.
   *[other] { $n } messages are sent again.
 }
