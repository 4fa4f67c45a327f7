"""Address books: vCards of telephones, mail programs and contact services."""
