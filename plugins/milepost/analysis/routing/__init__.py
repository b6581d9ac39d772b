"""The engine behind `milepost.analysis.routes`: every route of a playlist in one small circuit, and what is asked of it."""
