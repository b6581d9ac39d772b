"""What `milepost new` writes."""
