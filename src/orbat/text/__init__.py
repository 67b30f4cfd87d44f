"""Recognisers: text to mentions with their places."""
