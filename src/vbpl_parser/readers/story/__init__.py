"""Mạch văn (story): paragraphs, tables and boxes on their way to lines, shared by Word, RTF, OpenDocument and HTML."""
