"""What all replies have in common.

Source: Jupyter messaging protocol, *Request-Reply*.
"""

from support.reference.kinds import ListOf, Name, Text, Word
from support.reference.structure import SHELL, Content, Field, Structure


class Reply(Content):
    """The answer to a request that was handled."""

    channels = (SHELL,)
    status = Field(Word("ok"))


class Trouble(Structure):
    """What is told about an exception."""

    ename = Field(Name())
    evalue = Field(Text())
    traceback = Field(ListOf(Text()))


class ErrorReply(Trouble, Content):
    """The answer to any request that could not be handled, in place of its reply."""

    status = Field(Word("error"))


def may_fail(reply: type[Content]) -> type[Content]:
    """Registers beside a reply the error that may come in its place, on the same channels."""
    place = {"message_type": reply.message_type, "channels": reply.channels}
    type(f"{reply.__name__}Error", (ErrorReply,), place)
    return reply
