"""Questions to the person at the frontend.

Source: Jupyter messaging protocol, *Messages on the stdin channel*.
"""

from support.reference.kinds import Flag, Text
from support.reference.structure import STDIN, Content, Field


class InputRequest(Content):
    """A line is wanted."""

    message_type = "input_request"
    channels = (STDIN,)
    prompt = Field(Text())
    password = Field(Flag())
