"""How fast Milepost is, as ratios: `python -m benchmarks` from the repository's root."""
