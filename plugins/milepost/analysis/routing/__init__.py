"""The engine behind `milepost.analysis.routes`: all routes of a playlist in one small circuit."""
