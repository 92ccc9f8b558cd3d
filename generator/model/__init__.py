"""The plan as frozen types: vocabulary, what an author writes, and the linked plan that answers questions."""
