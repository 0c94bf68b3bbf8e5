"""The kernel itself: who it is, where it listens, how it is stopped and ended.

Source: Jupyter messaging protocol, *Kernel info*, *Connect*, *Kernel interrupt* and *Kernel shutdown*.
"""

from support.reference.kinds import Flag, Integer, ListOf, Name, Text, Word
from support.reference.reply import Reply, may_fail
from support.reference.structure import CONTROL, SHELL, Field, Nested, Structure

PORT = Integer(1, 65_535)
EITHER = (SHELL, CONTROL)


class LanguageInfo(Structure):
    """The language of the cells."""

    name = Field(Word("java"))
    version = Field(Name())
    mimetype = Field(Name())
    file_extension = Field(Word(".java"))
    pygments_lexer = Field(Name())
    codemirror_mode = Field(Name())
    nbconvert_exporter = Field(Name())


class HelpLink(Structure):
    """An entry of the Help menu."""

    text = Field(Name())
    url = Field(Name())


@may_fail
class KernelInfoReply(Reply):
    """Who the kernel is."""

    message_type = "kernel_info_reply"
    channels = EITHER
    protocol_version = Field(Word("5.5"))
    implementation = Field(Word("jawait"))
    implementation_version = Field(Name())
    language_info = Field(Nested(LanguageInfo))
    banner = Field(Text())
    help_links = Field(ListOf(Nested(HelpLink)))
    supported_features = Field(ListOf(Name()))


@may_fail
class ConnectReply(Reply):
    """The ports of the five sockets."""

    message_type = "connect_reply"
    channels = EITHER
    shell_port = Field(PORT)
    iopub_port = Field(PORT)
    stdin_port = Field(PORT)
    control_port = Field(PORT)
    hb_port = Field(PORT)


@may_fail
class InterruptReply(Reply):
    """The interrupt has been passed on."""

    message_type = "interrupt_reply"
    channels = EITHER


@may_fail
class ShutdownReply(Reply):
    """The kernel is about to end; older frontends ask on shell."""

    message_type = "shutdown_reply"
    channels = EITHER
    restart = Field(Flag())
