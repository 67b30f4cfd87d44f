"""Texts to annotations that people correct in brat, and corrected annotations back to judgements."""
