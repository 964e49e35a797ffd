# The life of a request after it is filed: questions, doubts, files, changes.
life-button-ask = ❓ Ask
life-question-why = <b>What do you want to know about { $code }?</b> Type it; the requester reads it and answers. At most { $limit } characters.
life-question-unread = Please type the question about { $code }, in at most { $limit } characters.
life-question-long = That is too long. Please ask about { $code } in at most { $limit } characters.
life-question-in-private = Please type the question in your own chat with me.
life-question-drop = Do not ask
life-question-dropped = Nothing was asked.
life-question-sent = Asked. The answer comes to the coordinators and stands in { $code }.
life-question-unreachable = The requester of { $code } cannot be reached in chat. The question stands in the request.

life-asked = ❓ <b>{ $code }</b>, { $place }: the coordinators ask:
    { $question }
    Reply to this message, or tap “Answer”.
life-button-answer = ✏️ Answer
life-answer-now = ❓ <b>{ $code }</b>: { $question }
    Type the answer, at most { $limit } characters, or send a location.
life-answer-later = Later
life-answer-is-later = The question stays open; /my shows it.
life-answered = ✅ Passed on to the coordinators; it stands in { $code }.
life-answer-told = 💬 <b>{ $code }</b>: { $name } has answered.
life-question-line = ❓ { $question }
life-answer-line = 💬 { $answer }
life-answer-missing = 💬 <i>not answered yet</i>

life-alike = 👥 <b>Is this the same?</b> { $name } has asked for this, too: <b>{ $other }</b>, { $place }, { $status }
life-alike-line = • { $item }: { $there } in { $other }, { $here } in { $code }
life-alike-ask = Is your { $code } the same need? Until you answer, both stand.
life-button-alike-same = The same: withdraw mine
life-button-alike-another = It is another
life-alike-withdrawn = ↩️ { $code } is withdrawn; { $other } stands.
life-alike-stands = 👍 { $code } stands beside { $other }.
life-alike-gone = { $other } is not open any more. Yours, { $code }, stands.
life-alike-desk = 👥 <b>{ $code }</b> ({ $name }) may be the same as <b>{ $other }</b> ({ $owner }), { $place }. Both have been asked.
life-alike-desk-another = 👥 <b>{ $code }</b> and <b>{ $other }</b> are two needs, says { $name }.
life-alike-desk-same = ↩️ <b>{ $code }</b> was withdrawn by its requester: it is the same as <b>{ $other }</b>.
life-alike-told-same = 👥 { $name } has withdrawn { $other }: it was the same as your { $code }, which stands.

life-still = 🔄 <b>Is { $code } still needed?</b> You asked a while ago, and nothing is loaded yet. If you do not answer, it stands.
life-overdue = ⌛ <b>{ $code } was needed by { $when }, and nothing has come yet.</b> Is it still needed? If you do not answer, it stands.
life-button-still-yes = ✅ Yes, as it is
life-button-still-changed = ✏️ It has changed
life-button-still-no = ✖️ No longer needed
life-button-still-1d = 🕒 Yes, within a day
life-button-still-3d = 🕒 Yes, within 3 days
life-button-still-none = 🕒 Yes, at any time
life-still-stands = 👍 { $code } stands.
life-still-extended = 🕒 { $code } stands, now needed by { $when }.
life-still-closed = ✖️ { $code } is closed: it is not needed any more.
life-not-needed = ✖️ <b>{ $code }</b> is not needed any more, says its requester. It is withdrawn.
life-expired = ⌛ <b>{ $code }</b> did not come in time and is not needed any more, says its requester. It is closed.

life-change = { $what }: { $before } → { $after }
life-changed-again = ⚠️ The arrival you were told no longer holds; { $code } is planned again.
life-trip-less = ✏️ <b>{ $trip }</b>: { $place } ({ $request }) needs less now. The card shows what to load.

life-files = 📎 { $n ->
    [one] { $n } file
   *[other] { $n } files
}
request-field-files = 📎 Files
life-file-taken = Kept with the request.
life-files-full = A request keeps { $limit } files; this one is not kept.
life-button-files-none = 🗑 Remove the files
life-file-of = 📎 { $code } { $name }
life-file-kept = 📎 Kept with <b>{ $code }</b>, { $place }. For another request: /my, then “Change”.
life-file-sent = 📎 <b>{ $code }</b>: its requester has sent photos or documents.

command-phoned = File for someone who phoned
life-button-phoned = 📞 Someone phoned
request-field-caller = 📞 Caller
request-ask-caller = <b>Who phoned?</b> Type a name and number, or share a contact (📎). You hear the news and pass it on.
request-unread-caller = Please type who phoned, with a number, or share a contact.
life-caller = 📞 asked for by phone: { $caller }
