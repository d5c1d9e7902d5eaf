"""How far cases cover the rules: instrumented judging, and what is missing."""
