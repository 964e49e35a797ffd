"""What people may send to a bot: messages of every kind, taps, changes, in any order."""

from typing import Any

from hypothesis import strategies as st

GROUP = -1001
LONG = "أ" * 5000

ODD = """20|٢٠ خيمة|0|-3|1e9|99999999999999999999|3,5|tent|blanket 40|36.2, 36.16|91, 181|Nurdağı
|tomorrow 14:00|31.02.2023 25:61|+90 555 12|<b>|&amp;|{$n}|\u202e|\u2068|👩‍🚒|/|//|@aidline_bot| """

TEXTS = st.one_of(
    st.text(min_size=1, max_size=40), st.sampled_from([LONG, *ODD.replace("\n", "").split("|")])
)
COMMANDS = """start help language cancel new my requests plan trips vehicles stock receipts status
people invite here nothing"""
ARGUMENTS = st.one_of(st.just(""), st.just("0123456789abcdef"), TEXTS)

FILE = {"file_id": "f", "file_unique_id": "u", "file_size": 5}
SIZE = FILE | {"width": 640, "height": 480}
PLACE = {"latitude": 37.1, "longitude": 36.7}
MEDIA: list[dict[str, Any]] = [
    {"photo": [SIZE]},
    {"photo": [SIZE], "caption": "by the school"},
    {"photo": [SIZE], "media_group_id": "7"},
    {"document": FILE | {"file_name": "list.xlsx"}},
    {"sticker": SIZE | {"type": "regular", "is_animated": False, "is_video": False}},
    {"voice": FILE | {"duration": 3}},
    {"video": SIZE | {"duration": 3}},
    {"video_note": FILE | {"length": 240, "duration": 3}},
    {"audio": FILE | {"duration": 3}},
    {"animation": SIZE | {"duration": 3}},
    {"contact": {"phone_number": "+90555", "first_name": "A"}},
    {"location": PLACE},
    {"location": {"latitude": -90.0, "longitude": 180.0}},
    {"venue": {"location": PLACE, "title": "School", "address": "Street"}, "location": PLACE},
    {"dice": {"emoji": "🎲", "value": 4}},
    {"new_chat_photo": [SIZE]},
    {"pinned_message": {"message_id": 1, "date": 0, "chat": {"id": 1, "type": "private"}}},
]  # fmt: skip
FORWARDED = {"forward_origin": {"type": "hidden_user", "sender_user_name": "X", "date": 5}}

CONTENTS = st.one_of(
    TEXTS.map(lambda text: {"text": text}),
    st.builds(
        lambda name, rest: {"text": f"/{name} {rest}".strip()},
        st.sampled_from(COMMANDS.split()),
        ARGUMENTS,
    ),
    st.sampled_from(MEDIA),
    TEXTS.map(lambda text: {"text": text} | FORWARDED),
)
STANDINGS = st.sampled_from(["member", "kicked", "left", "administrator", "restricted"])

WORDS = """list see show edit all some line item qty place now cancel yes approve discard trips trip
loaded departed arrived delivered ready en admin x 1 2 3 0 -1 999999 99999999999999999999"""

RIGHTS = """manage_chat delete_messages manage_video_chats restrict_members promote_members
change_info invite_users post_stories edit_stories delete_stories send_messages send_audios
send_documents send_photos send_videos send_video_notes send_voice_notes send_polls
send_other_messages add_web_page_previews pin_messages manage_topics edit_tag
react_to_messages"""


def taps(names: list[str]) -> st.SearchStrategy[str]:
    """Data of buttons that were never shown: real names with any arguments, and nonsense."""
    forged = st.builds(
        lambda name, rest: ":".join([name, *rest])[:64],
        st.sampled_from(names),
        st.lists(st.sampled_from(["", *WORDS.split()]), max_size=4),
    )
    return st.one_of(forged, st.text(min_size=1, max_size=20))


def message(user: dict[str, Any], chat_id: int, content: dict[str, Any]) -> dict[str, Any]:
    """A message of a person in a chat."""
    kind = "private" if chat_id > 0 else "supergroup"
    chat = {"id": chat_id, "type": kind, "title": "Group"}
    return {"message_id": 9, "date": 1_675_757_020, "from": user, "chat": chat} | content


def standing(user: dict[str, Any], chat_id: int, before: str, after: str) -> dict[str, Any]:
    """The bot's standing in a chat changes."""
    bot = {"id": 4242, "is_bot": True, "first_name": "Aidline"}

    def member(status: str) -> dict[str, Any]:
        rights = {f"can_{name}": False for name in RIGHTS.split()}
        rights |= {"can_be_edited": False, "is_anonymous": False, "is_member": True}
        more: dict[str, Any] = {"until_date": 0} if status in ("kicked", "restricted") else {}
        more |= rights if status in ("administrator", "restricted") else {}
        return {"user": bot, "status": status} | more

    chat = {"id": chat_id, "type": "private" if chat_id > 0 else "supergroup", "title": "Group"}
    old, new = member(before), member(after)
    return {"chat": chat, "from": user, "date": 5, "old_chat_member": old, "new_chat_member": new}
