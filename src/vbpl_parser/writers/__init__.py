"""A document as JSON, Markdown, HTML or plain text, and back from JSON. Writers know the model only."""
