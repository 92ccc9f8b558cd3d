"""The plan becomes open data: the contract's tables as CSV and JSON, and the schemas of the content format."""
