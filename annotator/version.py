"""The program's name and version; pyproject.toml says the same (a test holds them together)."""

NAME = "Attaché"
VERSION = "0.1.0"
