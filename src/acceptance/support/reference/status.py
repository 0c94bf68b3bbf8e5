"""What the kernel is doing, and its welcome to a frontend.

Source: Jupyter messaging protocol, *Kernel status* and *Welcome message*.
"""

from support.reference.kinds import Text, Word
from support.reference.structure import IOPUB, Content, Field


class Status(Content):
    """Busy and idle enclose what belongs to a request."""

    message_type = "status"
    channels = (IOPUB,)
    execution_state = Field(Word("busy", "idle"))


class Starting(Content):
    """Sent once, for no request."""

    message_type = "status"
    channels = (IOPUB,)
    orphan = True
    execution_state = Field(Word("starting"))


class IopubWelcome(Content):
    """A subscription has arrived."""

    message_type = "iopub_welcome"
    channels = (IOPUB,)
    orphan = True
    subscription = Field(Text())
