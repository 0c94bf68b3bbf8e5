"""What a cell prints and shows, and how it fails.

Source: Jupyter messaging protocol, *Messages on the IOPub channel*.
"""

from support.reference.kinds import Flag, JsonObject, MimeBundle, Name, Text, Word
from support.reference.reply import Trouble
from support.reference.structure import IOPUB, Content, Field, Nested, Structure


class Stream(Content):
    """Printed text."""

    message_type = "stream"
    channels = (IOPUB,)
    name = Field(Word("stdout", "stderr"))
    text = Field(Text())


class Transient(Structure):
    """What is not stored in the notebook."""

    display_id = Field(Name())


class DisplayData(Content):
    """Something shown."""

    message_type = "display_data"
    channels = (IOPUB,)
    data = Field(MimeBundle())
    metadata = Field(JsonObject())
    transient = Field(Nested(Transient), required=False)


class UpdateDisplayData(Content):
    """What an earlier display shows from now on."""

    message_type = "update_display_data"
    channels = (IOPUB,)
    data = Field(MimeBundle())
    metadata = Field(JsonObject())
    transient = Field(Nested(Transient))


class ClearOutput(Content):
    """What was shown is to go."""

    message_type = "clear_output"
    channels = (IOPUB,)
    wait = Field(Flag())


class Error(Trouble, Content):
    """How a cell failed."""

    message_type = "error"
    channels = (IOPUB,)
