"""Kernels measured side by side through jupyter_client."""
