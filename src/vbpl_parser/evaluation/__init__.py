"""How good the reading is: documents against labels made by hand, field by field.

`shape` brings a `Document` into the shape of a label, `fields` makes each field a list of strings, `compare` matches
two lists, `score` adds up, `run` goes through a folder, `floors` says what may not get worse.
"""

from vbpl_parser.evaluation.fields import FIELDS, Field
from vbpl_parser.evaluation.floors import breaches, raised, read_floors, write_floors
from vbpl_parser.evaluation.gold import Label, read_labels
from vbpl_parser.evaluation.run import evaluate
from vbpl_parser.evaluation.score import DocumentScore, Evaluation, FieldScore
from vbpl_parser.evaluation.shape import to_label

__all__ = [
    "FIELDS",
    "DocumentScore",
    "Evaluation",
    "Field",
    "FieldScore",
    "Label",
    "breaches",
    "evaluate",
    "raised",
    "read_floors",
    "read_labels",
    "to_label",
    "write_floors",
]
