"""WhatsApp: the text file that "Export chat" writes, of any phone, language and date order."""
