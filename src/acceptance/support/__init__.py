"""What the acceptance tests share: real clients of the installed kernel, each wait with a deadline."""
