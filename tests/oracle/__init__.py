"""A second reading of the law, independent of the rule files."""
