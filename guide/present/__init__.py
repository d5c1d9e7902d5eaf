"""From an assessment to finished text: what the web, the PDF and the API place."""
