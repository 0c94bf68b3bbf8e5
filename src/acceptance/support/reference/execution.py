"""Cells: what is run, how it ends, what its value is.

Source: Jupyter messaging protocol, *Execute* and *Code inputs*.
"""

from support.reference.kinds import Flag, Integer, JsonObject, ListOf, MapOf, MimeBundle, Text, Word
from support.reference.reply import Reply, Trouble
from support.reference.structure import IOPUB, SHELL, Content, Field, OneOf, Structure


class Page(Structure):
    """A text to show beside the notebook."""

    source = Field(Word("page"))
    data = Field(MimeBundle())
    start = Field(Integer())


class SetNextInput(Structure):
    """Code for the next cell."""

    source = Field(Word("set_next_input"))
    text = Field(Text())
    replace = Field(Flag())


class ExpressionValue(Structure):
    """The value of a user expression."""

    status = Field(Word("ok"))
    data = Field(MimeBundle())
    metadata = Field(JsonObject())


class ExpressionError(Trouble):
    """A user expression without one."""

    status = Field(Word("error"))


PAYLOAD = OneOf("source", {"page": Page, "set_next_input": SetNextInput})
EXPRESSION = OneOf("status", {"ok": ExpressionValue, "error": ExpressionError})


class ExecuteReply(Reply):
    """The cell ran to its end."""

    message_type = "execute_reply"
    execution_count = Field(Integer())
    payload = Field(ListOf(PAYLOAD))
    user_expressions = Field(MapOf(EXPRESSION))


class ExecuteErrorReply(Trouble, Content):
    """The cell failed."""

    message_type = "execute_reply"
    channels = (SHELL,)
    status = Field(Word("error"))
    execution_count = Field(Integer())


class ExecuteAbortedReply(Content):
    """The cell did not run, because one before it failed; deprecated, and still what ipykernel sends."""

    message_type = "execute_reply"
    channels = (SHELL,)
    status = Field(Word("aborted"))
    execution_count = Field(Integer())


class ExecuteInput(Content):
    """The code of a cell that begins to run."""

    message_type = "execute_input"
    channels = (IOPUB,)
    code = Field(Text())
    execution_count = Field(Integer())


class ExecuteResult(Content):
    """The value of a cell."""

    message_type = "execute_result"
    channels = (IOPUB,)
    data = Field(MimeBundle())
    metadata = Field(JsonObject())
    execution_count = Field(Integer())
