"""The chat service against a bare python-telegram-bot Application, on the same local Telegram."""
