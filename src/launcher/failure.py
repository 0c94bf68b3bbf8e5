"""The one exception that a person is meant to read."""


class Failure(Exception):
    """Something cannot be done here; the message says what happened and what to do next."""
