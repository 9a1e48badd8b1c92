"""Xử lý hàng loạt (batch): many files to records, each in a worker of its own.

`run` is the loop, `pool` the workers, `inputs` where files come from, `sinks` where results go, `ledger` what is done.
"""
