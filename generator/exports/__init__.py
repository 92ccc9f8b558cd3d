"""The plan becomes data: the contract's tables, the schemas of the content format, and what an agency sees first."""
