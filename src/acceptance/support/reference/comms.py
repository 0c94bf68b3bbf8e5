"""Conversations between code in the learner's JVM and in the frontend.

Source: Jupyter messaging protocol, *Custom messages* and *Comm info*.
"""

from support.reference.kinds import JsonObject, MapOf, Name
from support.reference.reply import Reply, may_fail
from support.reference.structure import IOPUB, Content, Field, Nested, Structure


class CommOpen(Content):
    """A conversation begins."""

    message_type = "comm_open"
    channels = (IOPUB,)
    comm_id = Field(Name())
    target_name = Field(Name())
    data = Field(JsonObject())


class CommMsg(Content):
    """Something is said."""

    message_type = "comm_msg"
    channels = (IOPUB,)
    comm_id = Field(Name())
    data = Field(JsonObject())


class CommClose(Content):
    """A conversation ends."""

    message_type = "comm_close"
    channels = (IOPUB,)
    comm_id = Field(Name())
    data = Field(JsonObject())


class OpenComm(Structure):
    """A comm in the list of all."""

    target_name = Field(Name())


@may_fail
class CommInfoReply(Reply):
    """The open comms by their ids."""

    message_type = "comm_info_reply"
    comms = Field(MapOf(Nested(OpenComm)))
