"""The JDK that the installed kernel runs on."""

from pathlib import Path

from jupyter_client.kernelspec import KernelSpecManager

from support.kernels import KERNEL_NAME


def installed_jdk() -> Path:
    """Its top folder."""
    java = KernelSpecManager().get_kernel_spec(KERNEL_NAME).argv[0]
    return Path(java).resolve().parent.parent
