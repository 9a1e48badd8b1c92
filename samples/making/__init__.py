"""From a sample's definition to its files."""
