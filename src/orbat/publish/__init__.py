"""The same pages and data as plain files for any static host."""
