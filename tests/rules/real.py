"""The real rules, for the tests of them as a whole."""

from collections import Counter

from tests.rulecases import real_rulebook

RULES = real_rulebook()
BENEFITS = RULES.benefits.values()


def repeated(words):
    return sorted(word for word, number in Counter(words).items() if number > 1)
