"""How good the reading is: documents against labels made by hand, field by field.

`shape` brings a `Document` into the shape of a label, `fields` makes each field a list of strings, `compare` matches
two lists, `score` adds up, `run` goes through a folder, `floors` says what may not get worse. `misses` says what is
wrong and where its words stand, `confidence` what the levels of the documents are worth, `draft` writes labels to be
corrected, `page` and `html` show the figures.
"""

from vbpl_parser.evaluation.confidence import ConfidenceScore, LevelScore
from vbpl_parser.evaluation.draft import Drafted, draft, write_drafts
from vbpl_parser.evaluation.fields import FIELDS, Field
from vbpl_parser.evaluation.floors import Floors, breaches, raised, read_floors, write_floors
from vbpl_parser.evaluation.gold import Label, read_labels
from vbpl_parser.evaluation.html import to_html
from vbpl_parser.evaluation.misses import Miss, misses
from vbpl_parser.evaluation.page import fill
from vbpl_parser.evaluation.parsed import Parsed, PlacedLine, read_document
from vbpl_parser.evaluation.places import Place
from vbpl_parser.evaluation.run import evaluate
from vbpl_parser.evaluation.score import DocumentScore, Evaluation, FieldScore
from vbpl_parser.evaluation.shape import to_label

__all__ = [
    "FIELDS",
    "ConfidenceScore",
    "DocumentScore",
    "Drafted",
    "Evaluation",
    "Field",
    "FieldScore",
    "Floors",
    "Label",
    "LevelScore",
    "Miss",
    "Parsed",
    "Place",
    "PlacedLine",
    "breaches",
    "draft",
    "evaluate",
    "fill",
    "misses",
    "raised",
    "read_document",
    "read_floors",
    "read_labels",
    "to_html",
    "to_label",
    "write_drafts",
    "write_floors",
]
