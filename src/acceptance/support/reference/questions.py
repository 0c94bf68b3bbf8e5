"""Answers to questions about code.

Source: Jupyter messaging protocol, *Introspection*, *Completion* and *Code completeness*.
"""

from support.reference.kinds import Flag, Integer, JsonObject, ListOf, MimeBundle, Name, Text, Word
from support.reference.reply import Reply, may_fail
from support.reference.structure import SHELL, Content, Field, Nested, Structure


@may_fail
class InspectReply(Reply):
    """What is at the cursor."""

    message_type = "inspect_reply"
    found = Field(Flag())
    data = Field(MimeBundle())
    metadata = Field(JsonObject())


class CompletionType(Structure):
    """More about a match; not in the protocol, and read by JupyterLab, which inserts the text."""

    start = Field(Integer())
    end = Field(Integer())
    text = Field(Name())
    type = Field(Name())
    signature = Field(Text(), required=False)


class CompletionMetadata(Structure):
    """More about the matches."""

    _jupyter_types_experimental = Field(ListOf(Nested(CompletionType)), required=False)


@may_fail
class CompleteReply(Reply):
    """What may stand at the cursor."""

    message_type = "complete_reply"
    matches = Field(ListOf(Text()))
    cursor_start = Field(Integer())
    cursor_end = Field(Integer())
    metadata = Field(Nested(CompletionMetadata))


@may_fail
class IsCompleteReply(Content):
    """Whether code can be run as it is."""

    message_type = "is_complete_reply"
    channels = (SHELL,)
    status = Field(Word("complete", "invalid", "unknown"))


class IsIncompleteReply(Content):
    """More is to be typed."""

    message_type = "is_complete_reply"
    channels = (SHELL,)
    status = Field(Word("incomplete"))
    indent = Field(Text())
