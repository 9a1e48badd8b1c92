"""Evidence: questions to a finished document whose answer "no" is a reason to doubt a component.

Each question is a function that says in one sentence what holds when all is well. `check.confidence` has the table of
them and what a "no" costs.
"""
