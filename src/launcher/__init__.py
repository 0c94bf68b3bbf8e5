"""What `./jawait` does; the standard library of Python 3.10 is all it needs."""
