def joined(minds): return None
