"""Questions asked of the model, answered exactly."""
