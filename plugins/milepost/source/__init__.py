"""Files into the model, with a finding for whatever cannot be read."""
