"""Mutation of the rules: a small mistake in the law must fail some case."""
