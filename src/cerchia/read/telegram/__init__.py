"""Telegram: the JSON that Telegram Desktop exports, of the whole account or of one chat."""
